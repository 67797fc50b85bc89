import type { Check } from '../check.ts';

const HOSTNAME = 'kubernetes.io/hostname';

/** Volumes on one node, pods on another: no pod would ever start. */
export const nodeOfVolumes: Check = ({ nodeSelector, storage: { configVolumes } }) => {
  const selected = nodeSelector[HOSTNAME];
  if (configVolumes.kind !== 'local' || selected === undefined || selected === configVolumes.node) return [];
  const message = `selects node ${selected}, but the volumes lie on ${configVolumes.node} (storage.configVolumes.node); leave it out`;
  return [{ path: ['nodeSelector', HOSTNAME], message }];
};
