/** Whether the fields that a command reads or writes are there: keys of Secrets and ConfigMaps, ports, JSON paths. */
import { parse } from 'yaml';
import type { Kubectl } from './kubectl-words.ts';
import type { ClusterObject } from './world.ts';

export function fieldFaults(kubectl: Kubectl, object: ClusterObject): readonly string[] {
  return [...pathFaults(kubectl, object), ...patchFaults(kubectl, object), ...portFaults(kubectl, object)];
}

/** `-o jsonpath={.data.KEY}`; what a cluster adds (`status`) no test can know. */
function pathFaults({ options }: Kubectl, object: ClusterObject): readonly string[] {
  const [, path] = /^jsonpath=\{?([^}]*)\}?$/.exec(options['output'] ?? '') ?? [];
  if (path === undefined || path.startsWith('.status') || /[[*]/.test(path)) return [];
  const steps = path
    .split(/(?<!\\)\./)
    .slice(1)
    .map((step) => step.replaceAll('\\.', '.'));
  return hasField(object.manifest, steps) || steps.includes('KEY')
    ? []
    : [`${object.kind} ${object.name} has no field ${path}`];
}

function hasField(value: unknown, steps: readonly string[]): boolean {
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    step in value &&
    hasField((value as Record<string, unknown>)[step], rest)
  );
}

/** A patch must be JSON or YAML, and change keys that are there. */
function patchFaults({ options }: Kubectl, object: ClusterObject): readonly string[] {
  const { patch } = options;
  if (patch === undefined) return [];
  const change: unknown = parse(patch);
  const said = `${object.kind} ${object.name}`;
  if (Array.isArray(change))
    return change.every((step) => 'op' in step && 'path' in step)
      ? []
      : [`the patch of ${said} is no JSON patch`];
  if (typeof change !== 'object' || change === null) return [`the patch of ${said} is no mapping`];
  if (!('data' in change || 'stringData' in change || 'spec' in change || 'metadata' in change))
    return [`the patch of ${said} changes nothing known`];
  const { data = {}, stringData = {} } = change as { readonly data?: object; readonly stringData?: object };
  const known = Object.keys(object.manifest.data ?? {});
  return [...Object.keys(data), ...Object.keys(stringData)]
    .filter((key) => !known.includes(key) && key !== 'KEY')
    .map((key) => `${said} has no key ${key}`);
}

/** `port-forward svc/NAME LOCAL:PORT`. */
function portFaults({ verb, rest }: Kubectl, object: ClusterObject): readonly string[] {
  if (verb !== 'port-forward' || object.kind !== 'Service') return [];
  const { ports = [] } = (object.manifest.spec ?? {}) as {
    readonly ports?: readonly { readonly port: number }[];
  };
  return rest
    .map((pair) => Number(pair.split(':').at(-1)))
    .filter((port) => !ports.some((one) => one.port === port))
    .map((port) => `Service ${object.name} has no port ${port}`);
}
