import type { Finding } from '../../../program/config/schema-findings.ts';
import { claims, volumes } from '../../names.ts';
import { appsWithData } from '../apps-of.ts';
import type { Check } from '../check.ts';
import type { Config } from '../schema.ts';
import { downloadsSource, furtherLibraries } from '../storage-sources.ts';

/** An object that the stack makes, where its name comes from, and whose it is. */
interface Made {
  readonly name: string;
  readonly path: readonly PropertyKey[];
  readonly owner: string;
}

/** Names are made of names that people give, so that two may come out alike: one object would replace the other. */
export const uniqueObjects: Check = (config) => [...twice(madeClaims(config)), ...twice(madeVolumes(config))];

function twice(made: readonly Made[]): readonly Finding[] {
  return made.flatMap(({ name, path, owner }, index) => {
    const earlier = made.slice(0, index).find((other) => other.name === name && other.owner !== owner);
    if (earlier === undefined) return [];
    const message = `would make ${name} for ${owner}, which is that of ${earlier.owner} already; choose another name`;
    return [{ path, message }];
  });
}

/** By namespace and name. */
function madeClaims(config: Config): readonly Made[] {
  return [
    ...mediaObjects(config, 'claim'),
    ...configObjects(config, (namespace, claim) => `${namespace}/${claim}`),
  ];
}

/** Volumes of local storage and of media; those of a storage class name themselves. */
function madeVolumes(config: Config): readonly Made[] {
  const local = config.storage.configVolumes.kind === 'local';
  return [...mediaObjects(config, 'volume'), ...(local ? configObjects(config, volumes.localOf) : [])];
}

function mediaObjects(config: Config, kind: 'claim' | 'volume'): readonly Made[] {
  const { namespaces } = config;
  const sides = ['media', 'downloads'] as const;
  const own = downloadsSource(config) !== undefined;
  const made = (
    namespace: string,
    claim: string,
    volume: string,
    owner: string,
    path: readonly PropertyKey[],
  ) => ({
    name: kind === 'claim' ? `${namespace}/${claim}` : volume,
    path,
    owner,
  });
  return [
    ...sides.flatMap((side) => {
      const namespace = namespaces[side];
      return [
        made(namespace, claims.library, volumes.libraryOf(namespace), 'the library', ['namespaces', side]),
        ...(own
          ? [
              made(namespace, claims.downloads, volumes.downloadsOf(namespace), 'the downloads', [
                'namespaces',
                side,
              ]),
            ]
          : []),
      ];
    }),
    ...furtherLibraries(config).map(({ name, path }) =>
      made(
        namespaces.media,
        claims.furtherLibraryOf(name),
        volumes.furtherLibraryOf(namespaces.media, name),
        `the library ${name}`,
        [...path, 'name'],
      ),
    ),
  ];
}

function configObjects(
  config: Config,
  nameOf: (namespace: string, claim: string) => string,
): readonly Made[] {
  return appsWithData(config)
    .filter(({ settings }) => settings.config.existingClaim === undefined)
    .map(({ name, kind, path }) => ({
      name: nameOf(config.namespaces[kind === 'qbittorrent' ? 'downloads' : 'media'], claims.configOf(name)),
      path,
      owner: `the database of ${name}`,
    }));
}
