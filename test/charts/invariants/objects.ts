import { type Manifest, nameOf, ofKind, podsOf, selects } from '../../support/manifests.ts';

const clusterWide = ['Namespace', 'PersistentVolume'];

/** Every object has a name of its own and lives in a namespace of the stack. */
export function misplacedObjects(manifests: readonly Manifest[]): readonly string[] {
  const namespaces = ofKind(manifests, 'Namespace').map(({ metadata }) => metadata.name);
  const seen = new Set<string>();
  return manifests.flatMap((manifest) => {
    const name = nameOf(manifest);
    const twice = seen.has(name);
    seen.add(name);
    const { namespace } = manifest.metadata;
    const placed = clusterWide.includes(manifest.kind)
      ? namespace === undefined
      : namespace !== undefined && namespaces.includes(namespace);
    return [
      ...(twice ? [`${name} is there twice`] : []),
      ...(placed ? [] : [`${name} is in no namespace of the stack`]),
      ...(manifest.kind === 'Secret' ? [`${name} would carry secrets in plain sight`] : []),
    ];
  });
}

interface Selecting {
  readonly selector?: Record<string, string> & { readonly matchLabels?: Record<string, string> };
  readonly strategy?: { readonly type: string };
}

/** Deployments select their own pods and nobody else's; every Service finds pods. */
export function blindSelectors(manifests: readonly Manifest[]): readonly string[] {
  const pods = podsOf(manifests);
  const deployments = ofKind(manifests, 'Deployment').flatMap((deployment) => {
    const { selector, strategy } = deployment.spec as unknown as Selecting;
    const selected = pods.filter(
      ({ owner, labels }) =>
        owner.metadata.namespace === deployment.metadata.namespace && selects(selector?.matchLabels, labels),
    );
    return [
      ...(selected.length === 1 && selected[0]?.owner === deployment
        ? []
        : [`${nameOf(deployment)} does not select exactly its own pods`]),
      ...(strategy?.type === 'Recreate' ? [] : [`${nameOf(deployment)} would run two writers at once`]),
    ];
  });
  const services = ofKind(manifests, 'Service')
    .filter((service) => {
      const { selector } = service.spec as unknown as Selecting;
      return !pods.some(
        ({ owner, labels }) =>
          owner.kind === 'Deployment' &&
          owner.metadata.namespace === service.metadata.namespace &&
          selects(selector, labels),
      );
    })
    .map((service) => `${nameOf(service)} selects no pod`);
  return [...deployments, ...services];
}

interface CronJobSpec {
  readonly concurrencyPolicy?: string;
  readonly timeZone?: string;
  readonly startingDeadlineSeconds?: number;
  readonly successfulJobsHistoryLimit?: number;
  readonly failedJobsHistoryLimit?: number;
  readonly jobTemplate: {
    readonly spec: {
      readonly backoffLimit?: number;
      readonly activeDeadlineSeconds?: number;
      readonly ttlSecondsAfterFinished?: number;
    };
  };
}

/** Jobs never overlap, never retry by themselves, and end. */
export function carelessJobs(manifests: readonly Manifest[]): readonly string[] {
  return ofKind(manifests, 'CronJob').flatMap((job) => {
    const spec = job.spec as unknown as CronJobSpec;
    const run = spec.jobTemplate.spec;
    const rules: readonly (readonly [boolean, string])[] = [
      [spec.concurrencyPolicy !== 'Forbid', 'may run twice at once'],
      [spec.timeZone === undefined, 'has no time zone'],
      [spec.startingDeadlineSeconds === undefined, 'may start at any time later'],
      [spec.successfulJobsHistoryLimit === undefined, 'keeps no fixed number of runs'],
      [spec.failedJobsHistoryLimit === undefined, 'keeps no fixed number of failed runs'],
      [run.backoffLimit !== 0, 'tries again by itself'],
      [run.activeDeadlineSeconds === undefined, 'may run for ever'],
      [run.ttlSecondsAfterFinished === undefined, 'is never cleared away'],
    ];
    return rules.filter(([broken]) => broken).map(([, what]) => `${nameOf(job)} ${what}`);
  });
}
