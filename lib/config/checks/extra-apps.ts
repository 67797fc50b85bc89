import type { Finding } from '../../../program/config/schema-findings.ts';
import { namesSecret, resemblesSecret } from '../../../program/config/secret-look.ts';
import { nearest } from '../../../program/config/suggest.ts';
import { appsOf, extraAppsOf, keepsData } from '../apps-of.ts';
import type { Check } from '../check.ts';
import { mediaPlaces } from '../media-places.ts';

/** Who calls and who is called must be deployed. */
export const extraCalls: Check = (config) => {
  const known = appsOf(config).map(({ name }) => name);
  return extraAppsOf(config).flatMap(({ name: own, path, settings }) =>
    (['calls', 'calledBy'] as const).flatMap((key) =>
      settings[key].flatMap((name, index): readonly Finding[] => {
        const message = callProblem(own, key, name, known);
        return message === undefined ? [] : [{ path: [...path, key, index], message }];
      }),
    ),
  );
};

function callProblem(
  own: string,
  key: 'calls' | 'calledBy',
  name: string,
  known: readonly string[],
): string | undefined {
  if (name === own) return 'is the app itself, which needs no network for that; leave it out';
  if (key === 'calledBy' && name === 'qbittorrent') {
    return 'qbittorrent calls nobody: its only way out is the VPN; let the other app call it';
  }
  if (known.includes(name)) return undefined;
  const meant = nearest(name, known);
  const way = meant === undefined ? `apps of this file: ${known.join(', ')}` : `did you mean ${meant}`;
  return `no app called ${name} is deployed; ${way}`;
}

/** Folders that belong to the kernel or the runtime, or with what every program needs to start. */
const SYSTEM = [
  '/proc',
  '/sys',
  '/dev',
  '/bin',
  '/sbin',
  '/lib',
  '/lib64',
  '/boot',
  '/run/secrets',
  '/var/run/secrets',
];
/** Folders in which images have much that is needed: a volume may lie below, and would hide everything at their top. */
const FULL = [
  '/etc',
  '/usr',
  '/usr/bin',
  '/usr/lib',
  '/usr/local',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/share',
  '/var',
  '/var/lib',
  '/opt',
  '/home',
];
/** But browsers may have more of this one. */
const SHARED_MEMORY = '/dev/shm';

/** A folder is one thing: config volume, scratch space or media. */
export const extraFolders: Check = (config) => {
  const places = mediaPlaces(config).map(({ mountPath }) => mountPath);
  return extraAppsOf(config).flatMap(({ path, settings }) => {
    const { configPath, scratch, media } = settings;
    const kept = !keepsData(settings) ? [] : [{ folder: configPath, path: [...path, 'configPath'] }];
    const passing = Object.keys(scratch).map((folder) => ({ folder, path: [...path, 'scratch', folder] }));
    const both = kept.length > 0 && configPath in scratch;
    return [
      ...[...kept, ...passing].flatMap(({ folder, path: place }): readonly Finding[] => {
        const message = folderProblem(folder, media === 'none' ? [] : places);
        return message === undefined ? [] : [{ path: place, message }];
      }),
      ...(both
        ? [
            {
              path: [...path, 'scratch', configPath],
              message: 'is configPath, whose content is kept; leave one out',
            },
          ]
        : []),
    ];
  });
};

function folderProblem(folder: string, media: readonly string[]): string | undefined {
  const within = (parent: string) => folder === parent || folder.startsWith(`${parent}/`);
  if (folder !== SHARED_MEMORY && SYSTEM.some(within))
    return `${folder} belongs to the system; no volume can be mounted there`;
  if (FULL.includes(folder))
    return `${folder} has files of the image, which a volume would hide; choose a folder below or elsewhere`;
  const place = media.find(within);
  if (place !== undefined) {
    return `${folder} lies in ${place}, where library and downloads are mounted; choose a folder elsewhere`;
  }
  return undefined;
}

/** dist/ is committed, and arguments are shown by `ps`. */
export const secretArguments: Check = (config) =>
  extraAppsOf(config).flatMap(({ path, settings }) =>
    (['command', 'args'] as const).flatMap((key) =>
      (settings[key] ?? []).flatMap((text, index): readonly Finding[] => {
        if (!holdsSecret(text)) return [];
        const message =
          'looks like a secret, and dist/ is committed: give it by env as { secret: NAME, key: KEY }';
        return [{ path: [...path, key, index], message }];
      }),
    ),
  );

/** `--api-key=…`, `--password …` in one text, or the value alone. */
function holdsSecret(text: string): boolean {
  const [flag = '', ...rest] = text.split(/[\s=]+/);
  const value = rest.join(' ');
  return [text, ...rest].some(resemblesSecret) || (value !== '' && namesSecret(flag));
}

/** What the stack promises of its own apps (hazard 18) it cannot promise of this one. */
export const writableExtras: Check = (config) =>
  extraAppsOf(config).flatMap(({ name, path, settings: { media } }): readonly Finding[] => {
    if (media !== 'read-write') return [];
    const message = `${name} can delete everything in the library and the downloads: no grace period, limit, keep tag or recycle bin of the stack stands before it; write read-only unless it must change files`;
    return [{ path: [...path, 'media'], message }];
  });

/** An address in its variables that the network refuses: the app would wait for an answer that never comes. */
export const uncalledAddresses: Check = (config) => {
  const apps = appsOf(config);
  return extraAppsOf(config).flatMap(({ name: own, path, settings: { env, calls } }) =>
    Object.entries(env).flatMap(([variable, value]): readonly Finding[] => {
      const [, host] = (typeof value === 'string' && /^https?:\/\/([a-z][-a-z0-9]*)[.:/]/.exec(value)) || [];
      const server = apps.find(({ name }) => name === host && name !== own);
      if (server === undefined || calls.includes(server.name) || isAsked(config, server.name, own)) return [];
      const message = `names ${server.name}, which the network does not let ${own} call; add ${server.name} to calls`;
      return [{ path: [...path, 'env', variable], message }];
    }),
  );
};

function isAsked({ extraApps }: Parameters<Check>[0], server: string, client: string): boolean {
  return extraApps[server]?.calledBy.includes(client) === true;
}
