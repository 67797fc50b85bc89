import { pathText } from '../../../program/config/yaml-source.ts';
import { appsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import type { Config } from '../schema.ts';
import { mediaSources } from '../storage-sources.ts';

const HOSTNAME = 'kubernetes.io/hostname';

/** A node on which volumes lie, and where the file says so. */
interface Bound {
  readonly node: string;
  readonly path: readonly PropertyKey[];
}

/** Volumes on one node, pods on another: no pod would ever start. */
export const nodeOfVolumes: Check = (config) => {
  const [first, ...others] = boundVolumes(config);
  if (first === undefined) return [];
  const { node } = first;
  const named = pathText(first.path);
  const apart = others
    .filter((other) => other.node !== node)
    .map((other) => ({
      path: other.path,
      message: `is node ${other.node}, but other volumes lie on ${node} (${named}), and a pod runs on one node; put both on one`,
    }));
  const elsewhere = selectorsOf(config).flatMap(({ path, labels }) => {
    const selected = labels[HOSTNAME];
    if (selected === undefined || selected === node) return [];
    const message = `selects node ${selected}, but the volumes lie on ${node} (${named}); leave it out`;
    return [{ path: [...path, HOSTNAME], message }];
  });
  return [...apart, ...elsewhere];
};

/** Every image of the stack is one for Linux. */
export const linuxNodes: Check = (config) =>
  selectorsOf(config).flatMap(({ path, labels }) => {
    const system = labels['kubernetes.io/os'];
    if (system === undefined || system === 'linux') return [];
    const message = `selects nodes with ${system}, and the images of the apps run on linux; leave it out`;
    return [{ path: [...path, 'kubernetes.io/os'], message }];
  });

function selectorsOf(config: Config) {
  return [
    { path: ['nodeSelector'], labels: config.nodeSelector },
    { path: ['pods', 'nodeSelector'], labels: config.pods.nodeSelector },
    ...appsOf(config).map(({ path, settings }) => ({
      path: [...path, 'pod', 'nodeSelector'],
      labels: settings.pod.nodeSelector,
    })),
  ];
}

function boundVolumes(config: Config): readonly Bound[] {
  const { configVolumes } = config.storage;
  const folders = mediaSources(config).flatMap(({ path, source }) =>
    source.kind === 'hostPath' && source.node !== undefined
      ? [{ node: source.node, path: [...path, 'hostPath', 'node'] }]
      : [],
  );
  return configVolumes.kind === 'local'
    ? [{ node: configVolumes.node, path: ['storage', 'configVolumes', 'node'] }, ...folders]
    : folders;
}
