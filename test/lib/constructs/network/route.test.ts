import { describe, expect, it } from 'vitest';
import { ingressLimits } from '../../../../lib/constructs/network/ingress-limits.ts';
import { type Entrance, Route, type RouteProps } from '../../../../lib/constructs/network/route.ts';
import { madeOne } from '../../../support/construct-manifests.ts';

const ingress: Required<Entrance & { kind: 'ingress' }> = {
  kind: 'ingress',
  className: 'nginx',
  tlsSecret: 'app-tls',
};

const gateway: Required<Entrance & { kind: 'gateway' }> = {
  kind: 'gateway',
  gatewayName: 'internal',
  gatewayNamespace: 'network',
  sectionName: 'https',
};

const allProps: Required<RouteProps> = {
  namespace: 'media',
  app: 'radarr',
  port: 7878,
  host: 'radarr.example.org',
  entrance: ingress,
  annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' },
  homepage: { title: 'Radarr', group: 'Media', icon: 'radarr.png', description: 'Movies' },
};

const make = (props: RouteProps) => madeOne((scope) => new Route(scope, 'route', props));

describe('Route', () => {
  it('is an Ingress with class and certificate', () => {
    expect(make(allProps)).toMatchObject({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: 'radarr', namespace: 'media' },
      spec: {
        ingressClassName: 'nginx',
        tls: [{ hosts: ['radarr.example.org'], secretName: 'app-tls' }],
        rules: [
          {
            host: 'radarr.example.org',
            http: {
              paths: [
                {
                  path: '/',
                  pathType: 'Prefix',
                  backend: { service: { name: 'radarr', port: { name: 'http' } } },
                },
              ],
            },
          },
        ],
      },
    });
  });

  it('is an HTTPRoute behind a Gateway of another namespace', () => {
    expect(make({ ...allProps, entrance: gateway })).toMatchObject({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      spec: {
        parentRefs: [{ name: 'internal', namespace: 'network', sectionName: 'https' }],
        hostnames: ['radarr.example.org'],
        rules: [
          {
            backendRefs: [{ name: 'radarr', port: 7878 }],
            timeouts: { request: '0s', backendRequest: '0s' },
          },
        ],
      },
    });
  });

  it('shows itself on the dashboard and carries further annotations', () => {
    expect(make(allProps).metadata.annotations).toEqual({
      'cert-manager.io/cluster-issuer': 'letsencrypt',
      ...ingressLimits('radarr', 'nginx'),
      'gethomepage.dev/enabled': 'true',
      'gethomepage.dev/name': 'Radarr',
      'gethomepage.dev/description': 'Movies',
      'gethomepage.dev/group': 'Media',
      'gethomepage.dev/icon': 'radarr.png',
      'gethomepage.dev/href': 'https://radarr.example.org',
      'gethomepage.dev/pod-selector': 'app=radarr',
    });
  });

  it('lets annotations of the household win', () => {
    const annotations = { 'nginx.ingress.kubernetes.io/proxy-read-timeout': '60' };

    expect(make({ ...allProps, annotations }).metadata.annotations).toMatchObject(annotations);
  });

  it("leaves class, certificate and listener to the cluster's defaults", () => {
    const { annotations, homepage, ...props } = allProps;
    const plainIngress = make({ ...props, entrance: { kind: 'ingress' } });
    const plainGateway = make({
      ...props,
      entrance: { kind: 'gateway', gatewayName: 'internal', gatewayNamespace: 'network' },
    });

    expect(plainIngress.spec).not.toHaveProperty('ingressClassName');
    expect(plainIngress.spec).not.toHaveProperty('tls');
    expect(plainGateway.spec).not.toHaveProperty('parentRefs.0.sectionName');
    expect(plainIngress.metadata.annotations).toEqual(ingressLimits('radarr'));
    expect(plainGateway.metadata).not.toHaveProperty('annotations');
  });
});
