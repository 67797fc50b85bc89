import { isEverybody } from '../../../program/config/addresses.ts';
import type { Finding } from '../../../program/config/schema-findings.ts';
import type { Check } from '../check.ts';
import { controllerOf } from '../controller-of.ts';
import { routedApps } from '../routed-apps.ts';

/** Somebody forwards the requests: the network lets in nobody who is not named. */
export const namedController: Check = ({ routes, namespaces }) => {
  if (routes.kind === 'none') return [];
  const { controller, controllerNamespace } = routes;
  const wide = (controller?.cidrs ?? []).flatMap((cidr, index): readonly Finding[] => {
    if (!isEverybody(cidr)) return [];
    const message = `${cidr} is every address there is, or nearly, so that everybody would come to the apps past the controller; write those of the nodes`;
    return [{ path: ['routes', 'controller', 'cidrs', index], message }];
  });
  if (wide.length > 0) return wide;
  if (controller !== undefined && controllerNamespace !== undefined) {
    const message = 'is given twice; leave it out beside routes.controller';
    return [{ path: ['routes', 'controllerNamespace'], message }];
  }
  const own: readonly (string | undefined)[] = Object.values(namespaces);
  const place = controller?.namespace === undefined ? ['controllerNamespace'] : ['controller', 'namespace'];
  if (own.includes(controller?.namespace ?? controllerNamespace)) {
    const message =
      'is a namespace of the stack, where every pod is closed to what the stack does not know; run the controller in another';
    return [{ path: ['routes', ...place], message }];
  }
  if (controllerOf(routes) !== undefined) return [];
  const message =
    'missing; the namespace whose pods forward the requests, or routes.controller where they are no pods of one';
  return [{ path: ['routes', 'controllerNamespace'], message }];
};

/**
 * A NetworkPolicy knows a controller as pods of a namespace. Cilium's gateway and ingress are no pods to it, nor
 * is a controller in the network of its node: it lets neither in, and every app then answers 503 or not at all.
 */
export const unreachableController: Check = ({ routes }) => {
  if (routes.kind === 'none') return [];
  const controller = controllerOf(routes);
  if (controller?.kind !== 'namespace') return [];
  const door = routes.kind === 'gateway' ? routes.gateway.name : (routes.className ?? '');
  const isCilium = /cilium/i.test(door) || /cilium/i.test(controller.namespace);
  if (!isCilium && !(routes.kind === 'gateway' && controller.namespace === 'kube-system')) return [];
  const message = `the network policies let in pods of ${controller.namespace}; Cilium's gateway, and a controller with hostNetwork, is none to them and is refused: write routes.controller, see "A controller that no policy matches" in docs/network.md`;
  return [{ path: ['routes', 'controllerNamespace'], message }];
};

/**
 * Another Gateway may have another controller. Where that of the routes runs beside its Gateway (Istio, NGINX Gateway
 * Fabric), so does the other, and the policy of the app lets in neither its namespace nor anything else of it.
 */
export const otherGateways: Check = (config) => {
  const { routes } = config;
  if (routes.kind !== 'gateway') return [];
  const controller = controllerOf(routes);
  const besideGateway = controller?.kind === 'namespace' && controller.namespace === routes.gateway.namespace;
  if (!besideGateway) return [];
  return routedApps(config).flatMap(({ path, settings: { route, network } }): readonly Finding[] => {
    const { gateway } = route;
    const known = [controller.namespace, ...network.from];
    if (gateway === undefined || known.includes(gateway.namespace)) return [];
    const message = `the network policy of the app lets in pods of ${known.join(', ')}; if those of this Gateway run beside it, in ${gateway.namespace}, name that in network.from of the app`;
    return [{ path: [...path, 'route', 'gateway', 'namespace'], message }];
  });
};
