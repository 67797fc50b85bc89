import type { Routes } from './schema/routes.ts';

type Doors = Exclude<Routes, { kind: 'none' }>;

/** Who forwards what people ask for, as network policies can know it. */
export type Controller =
  | { readonly kind: 'namespace'; readonly namespace: string }
  | { readonly kind: 'addresses'; readonly cidrs: readonly string[] }
  | { readonly kind: 'cilium'; readonly entities: readonly string[] };

/** In the words of Cilium: its own Envoy, and controllers in the network of a node. */
const ENTITIES = { ingress: ['ingress'], nodes: ['host', 'remote-node'] } as const;

/** The controller of the routes; undefined where the file names none, which a check refuses. */
export function controllerOf({ controller, controllerNamespace }: Doors): Controller | undefined {
  const namespace = controller?.namespace ?? controllerNamespace;
  if (namespace !== undefined) return { kind: 'namespace', namespace };
  if (controller?.cidrs !== undefined) return { kind: 'addresses', cidrs: controller.cidrs };
  if (controller?.cilium === undefined) return undefined;
  return { kind: 'cilium', entities: ENTITIES[controller.cilium === true ? 'ingress' : controller.cilium] };
}
