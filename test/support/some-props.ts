/** Props that many constructs share, with values that tell where they end up. */

import type { RouteProps } from '../../lib/constructs/network/route.ts';
import type { Probes } from '../../lib/constructs/pods/container.ts';
import { httpProbes } from '../../lib/constructs/pods/probes.ts';
import type { Resources } from '../../lib/constructs/pods/resources.ts';

export const someImage = `registry.example/app:1.2.3@sha256:${'a'.repeat(64)}`;

export const runAs = { userId: 1234, groupId: 5678 };

export const someResources: Required<Resources> = {
  cpuRequest: '11m',
  cpuLimit: '22m',
  memoryRequest: '33Mi',
  memoryLimit: '44Mi',
  devices: {},
};

export const someProbes: Probes = httpProbes({ path: '/up', port: 81 });

export const someRoute: Pick<RouteProps, 'host' | 'entrance' | 'annotations' | 'homepage'> = {
  host: 'app.example.org',
  entrance: { kind: 'ingress', className: 'nginx' },
};

/** What every app's construct takes. */
export const appProps = {
  namespace: 'media',
  name: 'app',
  image: someImage,
  port: 81,
  timeZone: 'Europe/Berlin',
  runAs,
  resources: someResources,
  additions: { nodeSelector: { disk: 'ssd' } },
  furtherEnv: [{ name: 'EXTRA', value: 'yes' }],
  resourceClaims: [],
  configClaim: 'app-config',
  route: someRoute,
  door: undefined,
  hosts: ['192.168.1.5'],
};
