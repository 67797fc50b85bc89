import { describe, expect, it } from 'vitest';
import { WebApp, type WebAppProps } from '../../../../lib/constructs/apps/web-app.ts';
import { env } from '../../../../lib/constructs/pods/container.ts';
import { claimMount } from '../../../../lib/constructs/pods/mounts.ts';
import { scriptResources } from '../../../../lib/constructs/pods/resources.ts';
import { made } from '../../../support/construct-manifests.ts';
import { find, podsOf } from '../../../support/manifests.ts';
import { runAs, someImage, someProbes, someResources, someRoute } from '../../../support/some-props.ts';

/** A new prop does not compile until it is looked at here. */
const allProps: Required<WebAppProps> = {
  namespace: 'media',
  name: 'app',
  image: someImage,
  port: 81,
  timeZone: 'Europe/Berlin',
  runAs,
  resources: someResources,
  probes: someProbes,
  command: ['/app'],
  args: ['serve'],
  env: [env('COLOUR', 'green')],
  mounts: [claimMount('app-config', '/config')],
  initContainers: [{ name: 'first', image: someImage, resources: scriptResources }],
  additions: { nodeSelector: { disk: 'ssd' } },
  furtherEnv: [{ name: 'FURTHER', value: 'yes' }],
  resourceClaims: [{ name: 'gpu', template: 'one-gpu' }],
  pod: {
    annotations: { note: 'x' },
    nameServer: '127.0.0.1',
    sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
    terminationGracePeriodSeconds: 300,
  },
  appProtocol: 'kubernetes.io/ws',
  door: {
    type: 'LoadBalancer',
    from: ['192.168.1.0/24'],
    address: '192.168.1.5',
    loadBalancerClass: 'io.cilium/l2-announcer',
    nodePort: undefined,
    annotations: { pool: 'home' },
  },
  serviceAnnotations: { 'prometheus.io/scrape': 'true' },
  hosts: [],
  route: someRoute,
};

const minimal: WebAppProps = (({ namespace, name, image, port, timeZone, runAs, resources, probes }) => ({
  namespace,
  name,
  image,
  port,
  timeZone,
  runAs,
  resources,
  probes,
}))(allProps);

const make = (props: WebAppProps) => made((scope) => new WebApp(scope, 'app', props));

describe('WebApp', () => {
  const full = make(allProps);

  it('makes an identity, a Deployment, a Service and a route of one name', () => {
    expect(full.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
      'ServiceAccount media/app',
      'Deployment media/app',
      'Service media/app',
      'Ingress media/app',
    ]);
  });

  it('brings every prop of the container into it', () => {
    expect(podsOf(full)[0]?.spec.containers).toMatchObject([
      {
        name: 'app',
        image: someImage,
        env: [
          { name: 'TZ', value: 'Europe/Berlin' },
          { name: 'COLOUR', value: 'green' },
          { name: 'FURTHER', value: 'yes' },
        ],
        ports: [{ name: 'http', containerPort: 81 }],
        volumeMounts: [{ name: 'app-config', mountPath: '/config' }],
        resources: {
          requests: { cpu: '11m', memory: '33Mi', 'ephemeral-storage': '64Mi' },
          limits: { cpu: '22m', memory: '44Mi', 'ephemeral-storage': '1Gi' },
          claims: [{ name: 'gpu' }],
        },
        readinessProbe: { httpGet: { path: '/up', port: 81 } },
      },
    ]);
  });

  it('brings every prop of the pod into it', () => {
    expect(find(full, 'Deployment', 'app').spec).toMatchObject({
      strategy: { type: 'Recreate' },
      selector: { matchLabels: { app: 'app' } },
      template: {
        metadata: {
          annotations: { note: 'x', 'kubectl.kubernetes.io/default-container': 'app' },
          labels: { app: 'app' },
        },
        spec: {
          dnsPolicy: 'None',
          dnsConfig: { nameservers: ['127.0.0.1'] },
          nodeSelector: { disk: 'ssd' },
          resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'one-gpu' }],
          terminationGracePeriodSeconds: 300,
          securityContext: {
            runAsUser: 1234,
            runAsGroup: 5678,
            fsGroup: 5678,
            sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
          },
          initContainers: [{ name: 'first' }],
          volumes: [{ name: 'app-config', persistentVolumeClaim: { claimName: 'app-config' } }],
        },
      },
    });
  });

  it('offers the port under its protocol', () => {
    expect(find(full, 'Service', 'app').spec).toMatchObject({
      selector: { app: 'app' },
      ports: [{ name: 'http', port: 81, targetPort: 'http', appProtocol: 'kubernetes.io/ws' }],
    });
  });

  it('opens the Service to the house, which then sees who comes', () => {
    expect(find(full, 'Service', 'app')).toMatchObject({
      metadata: { annotations: { 'prometheus.io/scrape': 'true', pool: 'home' } },
      spec: {
        type: 'LoadBalancer',
        externalTrafficPolicy: 'Local',
        loadBalancerSourceRanges: ['192.168.1.0/24'],
        loadBalancerIP: '192.168.1.5',
        loadBalancerClass: 'io.cilium/l2-announcer',
      },
    });
  });

  it('needs no route, no volume and nothing special of the pod', () => {
    const manifests = make(minimal);

    expect(manifests.map(({ kind }) => kind)).toEqual(['ServiceAccount', 'Deployment', 'Service']);
    const spec = podsOf(manifests)[0]?.spec;
    expect(spec).not.toHaveProperty('initContainers');
    expect(spec).not.toHaveProperty('dnsPolicy');
    expect(spec).not.toHaveProperty('nodeSelector');
    expect(find(manifests, 'Service', 'app').spec).not.toHaveProperty('ports.0.appProtocol');
  });
});
