/** What a cluster holds after the documented apply: objects, Secrets, and what belongs to optional apps. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { loadConfig } from '../../../lib/config/load.ts';
import { secretsOf } from '../../../lib/secrets.ts';
import { type Manifest, podsOf } from '../manifests.ts';
import { manifestsOf } from '../stack-manifests.ts';

export interface ClusterObject {
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly manifest: Manifest;
  /** Where it comes from: `dist`, or the example that has it. */
  readonly stack: string;
}

/** Objects of `dist/`, then those that only an example has. */
export function readWorld(): readonly ClusterObject[] {
  const applied = readdirSync('dist')
    .filter((file) => file.endsWith('.k8s.yaml'))
    .flatMap((file) => parseAllDocuments(readFileSync(`dist/${file}`, 'utf8')))
    .map((document) => document.toJS() as Manifest);
  const stacks = [
    { stack: 'dist', manifests: [...applied, ...secretsIn('media.yaml')] },
    ...readdirSync('examples').map((name) => {
      const file = `examples/${name}/media.yaml`;
      return { stack: `examples/${name}`, manifests: [...manifestsOf(configIn(file)), ...secretsIn(file)] };
    }),
  ];
  return stacks.flatMap(({ stack, manifests }) => manifests.map((manifest) => objectOf(stack, manifest)));
}

function objectOf(stack: string, manifest: Manifest): ClusterObject {
  const { kind, metadata } = manifest;
  return { kind, namespace: metadata.namespace, name: metadata.name, manifest, stack };
}

/** Labels of the objects of a kind that come of this one: a Deployment has pods, a CronJob has pods and jobs. */
export function labelsOf(
  { kind, manifest }: ClusterObject,
  wanted: string | undefined,
): readonly Readonly<Record<string, string>>[] {
  if (wanted === 'Pod') return podsOf([manifest]).map(({ labels }) => labels);
  if (wanted === 'Job') return kind === 'CronJob' ? [jobLabelsOf(manifest)] : [];
  return kind === wanted ? [manifest.metadata.labels ?? {}] : [];
}

function jobLabelsOf({ spec = {} }: Manifest): Readonly<Record<string, string>> {
  const { jobTemplate } = spec as {
    readonly jobTemplate?: { readonly metadata?: { readonly labels?: Record<string, string> } };
  };
  return jobTemplate?.metadata?.labels ?? {};
}

export function containersOf({ manifest }: ClusterObject): readonly string[] {
  return podsOf([manifest]).flatMap(({ spec }) =>
    [...(spec.initContainers ?? []), ...spec.containers].map(({ name }) => name),
  );
}

function configIn(file: string) {
  const loaded = loadConfig(file);
  if (loaded.kind === 'invalid') throw new Error(`${file} is invalid`);
  return loaded.config;
}

/** The Secrets that `npm run secrets` prints, without values. */
function secretsIn(file: string): readonly Manifest[] {
  return secretsOf(configIn(file)).map(({ name, namespace, keys }) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace, labels: { 'app.kubernetes.io/part-of': 'media-pipeline' } },
    data: Object.fromEntries(keys.map(({ key }) => [key, ''])),
  }));
}
