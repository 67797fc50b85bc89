import { describe, expect, it } from 'vitest';
import { otherGateways, unreachableController } from '../../../../lib/config/checks/controller.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

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

describe('otherGateways', () => {
  const routes = (controllerNamespace: string) => ({
    routes: {
      kind: 'gateway',
      gateway: { name: 'home', namespace: 'inside' },
      controllerNamespace,
      baseDomain: 'example.org',
    },
  });
  const jellyfin = (namespace: string, settings: object = {}) => ({
    apps: { jellyfin: { route: { gateway: { name: 'away', namespace } }, ...settings } },
  });

  it('doubts that the pods of another Gateway come in, where those of the first run beside it', () => {
    expect(findingsOfCheck(otherGateways, { ...routes('inside'), ...jellyfin('outside') })).toEqual([
      'apps.jellyfin.route.gateway.namespace: the network policy of the app lets in pods of inside; if those of this Gateway run beside it, in outside, name that in network.from of the app',
    ]);
  });

  it.each([
    ['it is in the same namespace', { ...routes('inside'), ...jellyfin('inside') }],
    ['one controller serves all', { ...routes('envoy-gateway-system'), ...jellyfin('outside') }],
    [
      'its namespace is let in',
      { ...routes('inside'), ...jellyfin('outside', { network: { from: ['outside'] } }) },
    ],
    [
      'the app has no route',
      {
        ...routes('inside'),
        apps: { jellyfin: { route: { enabled: false, gateway: { name: 'away', namespace: 'outside' } } } },
      },
    ],
    ['there are no routes', jellyfin('outside')],
  ])('is content where %s', (_, settings) => {
    expect(placesOfCheck(otherGateways, settings)).toEqual([]);
  });
});
