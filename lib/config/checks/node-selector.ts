import { appsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';

const HOSTNAME = 'kubernetes.io/hostname';

/** Volumes on one node, pods on another: no pod would ever start. */
export const nodeOfVolumes: Check = (config) => {
  const { configVolumes } = config.storage;
  if (configVolumes.kind !== 'local') return [];
  const { node } = configVolumes;
  const selectors = [
    { path: ['nodeSelector'], labels: config.nodeSelector },
    { path: ['pods', 'nodeSelector'], labels: config.pods.nodeSelector },
    ...appsOf(config).map(({ path, settings }) => ({
      path: [...path, 'pod', 'nodeSelector'],
      labels: settings.pod.nodeSelector,
    })),
  ];
  return selectors.flatMap(({ path, labels }) => {
    const selected = labels[HOSTNAME];
    if (selected === undefined || selected === node) return [];
    const message = `selects node ${selected}, but the volumes lie on ${node} (storage.configVolumes.node); leave it out`;
    return [{ path: [...path, HOSTNAME], message }];
  });
};
