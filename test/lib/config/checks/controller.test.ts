import { describe, expect, it } from 'vitest';
import { unreachableController } from '../../../../lib/config/checks/controller.ts';
import { placesOfCheck } from '../../../support/findings-of.ts';

const gateway = (name: string, controllerNamespace: string) => ({
  routes: { kind: 'gateway', gateway: { name, namespace: 'network' }, controllerNamespace },
});
const ingress = (className: string, controllerNamespace: string) => ({
  routes: { kind: 'ingress', className, controllerNamespace },
});

describe('unreachableController', () => {
  it.each([
    ['the gateway of Cilium', gateway('cilium', 'kube-system')],
    ['a gateway whose controller is no pod of its own', gateway('internal', 'kube-system')],
    ['the ingress of Cilium', ingress('cilium', 'kube-system')],
    ['Cilium in a namespace of its own', gateway('internal', 'cilium-system')],
  ])('doubts %s', (_, settings) => {
    expect(placesOfCheck(unreachableController, settings)).toEqual(['routes.controllerNamespace']);
  });

  it.each([
    ['Envoy Gateway', gateway('internal', 'envoy-gateway-system')],
    ['Traefik of k3s', ingress('traefik', 'kube-system')],
    ['no routes', {}],
  ])('is content with %s', (_, settings) => {
    expect(placesOfCheck(unreachableController, settings)).toEqual([]);
  });
});
