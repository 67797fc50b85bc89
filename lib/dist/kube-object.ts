import { parseDocument } from 'yaml';
import type { ManifestFile } from './dist-folder.ts';

/** What two synths are compared by. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec?: Readonly<Record<string, unknown>>;
}

/**
 * The objects of files that an earlier synth made, but for those that `next` has word for word: reading takes
 * longer than all the rest of synth, and most stay as they are. What cannot be read is none of them.
 */
export function changedObjectsIn(
  files: readonly ManifestFile[],
  next: readonly ManifestFile[],
): readonly KubeObject[] {
  const unchanged = new Set(documentsIn(next));
  return [...new Set(documentsIn(files))]
    .filter((text) => !unchanged.has(text))
    .map((text) => parseDocument(withoutContent(text)))
    .filter(({ errors }) => errors.length === 0)
    .map((document): unknown => document.toJS())
    .filter(isKubeObject);
}

function documentsIn(files: readonly ManifestFile[]): readonly string[] {
  return files.flatMap(({ text }) => text.split(/^---\n/m));
}

/** The part that tells what an object is; all of those whose fields are compared. */
function withoutContent(text: string): string {
  const cut = /^kind: (PersistentVolume|Service$|Deployment$)/m.test(text)
    ? undefined
    : text.search(/^(?:spec|data|binaryData):/m);
  return cut === undefined || cut < 0 ? text : text.slice(0, cut);
}

/** The objects of a chart. */
export function objectsOf(manifests: readonly unknown[]): readonly KubeObject[] {
  return manifests.filter(isKubeObject);
}

/** `media/deployment/radarr`: one name for one object, whatever version of its kind it is written in. */
export function keyOf({ apiVersion, kind, metadata }: KubeObject): string {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  return [metadata.namespace ?? '', group, kind, metadata.name].join('/');
}

/** `PersistentVolumeClaim media/media-library`, as people would say it. */
export function titleOf({ kind, metadata: { namespace, name } }: KubeObject): string {
  return `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}

function isKubeObject(value: unknown): value is KubeObject {
  if (typeof value !== 'object' || value === null) return false;
  const { apiVersion, kind, metadata } = value as Partial<Record<keyof KubeObject, unknown>>;
  const name = typeof metadata === 'object' && metadata !== null && 'name' in metadata && metadata.name;
  return typeof apiVersion === 'string' && typeof kind === 'string' && typeof name === 'string';
}
