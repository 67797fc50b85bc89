import type { Finding } from '../../../program/config/schema-findings.ts';
import { bytesOf, coresOf } from '../../quantity.ts';
import { appsOf, isAppKind } from '../apps-of.ts';
import type { Check } from '../check.ts';
import type { Resources } from '../schema/resources.ts';

/** The API server refuses a container that asks for more than it may use. */
export const requestsWithinLimits: Check = (config) => {
  const { vpn, recyclarr, setup, cleanup } = config;
  return [
    ...appsOf(config).flatMap(({ path, settings }) => excess(settings.resources, path)),
    ...(vpn.kind === 'gluetun' ? excess(vpn.resources, ['vpn']) : []),
    ...excess(recyclarr.resources, ['recyclarr']),
    ...excess(setup.resources, ['setup']),
    ...excess(cleanup.resources, ['cleanup']),
  ];
};

/** What a program of each kind needs to come up at all, far below what it needs to work well. */
const LEAST = {
  app: { cpu: '50m', memory: '64Mi' },
  extra: { cpu: '10m', memory: '8Mi' },
  job: { cpu: '50m', memory: '64Mi' },
  vpn: { cpu: '20m', memory: '32Mi' },
} as const;
/** No machine has as much. */
const MOST_MEMORY = '64Ti';

/** Limits under which a program is killed before it has started, and requests that no node has. */
export const usableResources: Check = (config) => {
  const { vpn, recyclarr, setup, cleanup } = config;
  return [
    ...appsOf(config).flatMap(({ kind, path, settings }) =>
      unusable(settings.resources, path, LEAST[isAppKind(kind) ? 'app' : 'extra']),
    ),
    ...(vpn.kind === 'gluetun' ? unusable(vpn.resources, ['vpn'], LEAST.vpn) : []),
    ...Object.entries({ recyclarr, setup, cleanup }).flatMap(([name, job]) =>
      unusable(job.resources, [name], LEAST.job),
    ),
  ];
};

function unusable(
  { requests, limits }: Resources,
  owner: readonly PropertyKey[],
  least: { readonly cpu: string; readonly memory: string },
): readonly Finding[] {
  const at = [...owner, 'resources'];
  const small = (key: 'cpu' | 'memory') => ({
    path: [...at, 'limits', key],
    message: `expected ${least[key]} or more, got ${limits[key]}: with less the program does not come up; raise it`,
  });
  return [
    ...(limits.cpu !== 'none' && coresOf(limits.cpu) < coresOf(least.cpu) ? [small('cpu')] : []),
    ...(bytesOf(limits.memory) < bytesOf(least.memory) ? [small('memory')] : []),
    ...(bytesOf(requests.memory) > bytesOf(MOST_MEMORY)
      ? [
          {
            path: [...at, 'requests', 'memory'],
            message: `expected at most ${MOST_MEMORY}, got ${requests.memory}: no node has as much; lower it`,
          },
        ]
      : []),
  ];
}

function excess({ requests, limits }: Resources, owner: readonly PropertyKey[]): readonly Finding[] {
  const over = {
    cpu: limits.cpu !== 'none' && coresOf(requests.cpu) > coresOf(limits.cpu),
    memory: bytesOf(requests.memory) > bytesOf(limits.memory),
  };
  return (['cpu', 'memory'] as const)
    .filter((amount) => over[amount])
    .map((amount) => ({
      path: [...owner, 'resources', 'requests', amount],
      message: `${requests[amount]} is more than the limit of ${limits[amount]}; lower it or raise resources.limits.${amount}`,
    }));
}
