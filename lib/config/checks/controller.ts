import type { Check } from '../check.ts';

/**
 * A NetworkPolicy knows a controller as pods of a namespace. Cilium's gateway and ingress are no pods to it, nor
 * is a controller in the network of its node: it lets neither in, and every app then answers 503 or not at all.
 */
export const unreachableController: Check = ({ routes }) => {
  if (routes.kind === 'none') return [];
  const { controllerNamespace } = routes;
  const door = routes.kind === 'gateway' ? routes.gateway.name : (routes.className ?? '');
  const isCilium = /cilium/i.test(door) || /cilium/i.test(controllerNamespace);
  if (!isCilium && !(routes.kind === 'gateway' && controllerNamespace === 'kube-system')) return [];
  const message = `the network policies let in pods of ${controllerNamespace}; Cilium's gateway, and a controller with hostNetwork, is none to them and is refused: see "A controller that no policy matches" in docs/deployment.md`;
  return [{ path: ['routes', 'controllerNamespace'], message }];
};
