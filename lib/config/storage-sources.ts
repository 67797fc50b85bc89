/** Storage as the file names it, in one form: what it is, and where it is written. */
import { NFS_DEFAULTS, type NfsExport } from './schema/nfs.ts';
import type { InlineVolume, WrittenSource } from './schema/sources.ts';
import type { Config } from './schema.ts';

/** One thing for each of the two namespaces. */
export interface PerNamespace {
  readonly media: string;
  readonly downloads: string;
}

export type StorageSource =
  | { readonly kind: 'nfs'; readonly export: NfsExport }
  /** Claims of the household; the stack makes nothing. */
  | { readonly kind: 'existingClaim'; readonly claims: PerNamespace }
  | { readonly kind: 'hostPath'; readonly path: string; readonly node?: string; readonly size: string }
  | ({ readonly kind: 'volume' } & InlineVolume);

/** A piece of storage with media, and its place in the file. */
export interface PlacedSource {
  readonly path: readonly PropertyKey[];
  readonly source: StorageSource;
}

const HOSTNAME = 'kubernetes.io/hostname';

/** The library, with the downloads in it unless they have storage of their own. */
export function librarySource(config: Config): PlacedSource {
  return { path: ['storage'], source: sourceOf(config, config.storage) };
}

/** Where the downloads lie, if not with the library. */
export function downloadsSource(config: Config): PlacedSource | undefined {
  const { downloads } = config.storage;
  return downloads && { path: ['storage', 'downloads'], source: sourceOf(config, downloads) };
}

/** A further library. */
export interface Library extends PlacedSource {
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly: boolean;
}

export function furtherLibraries(config: Config): readonly Library[] {
  return config.storage.libraries.map((library, index) => ({
    name: library.name,
    mountPath: library.mountPath,
    readOnly: library.readOnly,
    path: ['storage', 'libraries', index],
    source: sourceOf(config, library),
  }));
}

/** All storage with media. */
export function mediaSources(config: Config): readonly PlacedSource[] {
  const downloads = downloadsSource(config);
  return [librarySource(config), ...(downloads ? [downloads] : []), ...furtherLibraries(config)];
}

/** Place of a key of an NFS export: the library's have a mapping of their own. */
export function placeOfNfs(path: readonly PropertyKey[], key: keyof NfsExport): readonly PropertyKey[] {
  return path.length === 1 ? [...path, 'nfs', key] : [...path, key];
}

function sourceOf(config: Config, written: WrittenSource): StorageSource {
  const { nfs, existingClaim, hostPath, volume } = written;
  if (existingClaim !== undefined) return { kind: 'existingClaim', claims: perNamespace(existingClaim) };
  if (hostPath !== undefined) {
    const { path, size, node } =
      typeof hostPath === 'string' ? { path: hostPath, size: NFS_DEFAULTS.size, node: undefined } : hostPath;
    const known = node ?? onlyNode(config);
    return { kind: 'hostPath', path, size, ...(known !== undefined && { node: known }) };
  }
  if (volume !== undefined) return { kind: 'volume', ...volume };
  return { kind: 'nfs', export: nfs ?? furtherExport(written) };
}

function furtherExport(written: WrittenSource): NfsExport {
  const { server, path, version, mountOptions, size } = written;
  if (server === undefined || path === undefined)
    throw new Error('the schema lets no storage without a source pass');
  return {
    server,
    path,
    version: version ?? NFS_DEFAULTS.version,
    mountOptions: [...(mountOptions ?? NFS_DEFAULTS.mountOptions)],
    size: size ?? NFS_DEFAULTS.size,
  };
}

/** The node on which all pods run, if the file says so. */
function onlyNode({ nodeSelector, pods, storage }: Config): string | undefined {
  const selected = pods.nodeSelector[HOSTNAME] ?? nodeSelector[HOSTNAME];
  return selected ?? (storage.configVolumes.kind === 'local' ? storage.configVolumes.node : undefined);
}

/** One name in both namespaces, or two. */
export function perNamespace(names: string | PerNamespace): PerNamespace {
  return typeof names === 'string' ? { media: names, downloads: names } : names;
}

/** What tells one piece of storage from another. */
export function identityOf(source: StorageSource): string {
  switch (source.kind) {
    case 'nfs':
      return JSON.stringify([source.export.server, source.export.path]);
    case 'hostPath':
      return JSON.stringify([source.node ?? '', source.path]);
    case 'volume':
      return JSON.stringify([source.csi.driver, source.csi.volumeHandle, source.csi.volumeAttributes]);
    case 'existingClaim':
      return JSON.stringify(source.claims);
  }
}
