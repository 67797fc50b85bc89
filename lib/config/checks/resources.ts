import type { Finding } from '../../../program/config/schema-findings.ts';
import { bytesOf, coresOf } from '../../quantity.ts';
import { appsOf } from '../apps-of.ts';
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
