import { find, type Manifest } from './manifests.ts';

/** Short names for the parts of a pod template. */
const shortcuts: Record<string, readonly string[]> = {
  pod: ['spec', 'template', 'spec'],
  container: ['spec', 'template', 'spec', 'containers', '0'],
  vpn: ['spec', 'template', 'spec', 'initContainers', '1'],
  job: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/**
 * The same objects with one field of one of them changed: `plant(all, 'Deployment radarr', 'pod.hostPID', true)`.
 * The keys of a ConfigMap may hold dots.
 */
export function plant(
  manifests: readonly Manifest[],
  object: string,
  path: string,
  value: unknown,
): readonly Manifest[] {
  const copy = structuredClone(manifests);
  const [kind = '', name = ''] = object.split(' ');
  const steps = stepsOf(path);
  const parent = steps.slice(0, -1).reduce<unknown>(childOf, find(copy, kind, name));
  Reflect.set(asObject(parent, path), steps.at(-1) ?? '', value);
  return copy;
}

function stepsOf(path: string): readonly string[] {
  if (path.startsWith('data.')) return ['data', path.slice('data.'.length)];
  return path.split('.').flatMap((step, index) => (index === 0 ? (shortcuts[step] ?? [step]) : [step]));
}

function childOf(at: unknown, step: string): unknown {
  const child: unknown = Reflect.get(asObject(at, step), step);
  if (child === undefined) throw new Error(`there is no ${step} on the way to the fault`);
  return child;
}

function asObject(at: unknown, path: string): object {
  if (typeof at !== 'object' || at === null) throw new Error(`there is nothing at ${path}`);
  return at;
}
