import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupBy } from '../../../cleanup/domain/basics/group-by.ts';
import { loadConfig, type SetupConfig } from '../../../setup/config/load.ts';
import type { DesiredField } from '../../../setup/domain/desired/desired.ts';
import { desiredOf } from '../../../setup/domain/desired/desired-of.ts';
import { isConcealed } from '../../../setup/domain/resource/resource.ts';
import { openReaders, openWriters } from '../../../setup/open-apps.ts';
import { aStack, type Stack } from '../../support/setup/a-stack.ts';
import { driftSeerr } from '../../support/setup/drift-seerr.ts';

/** Settings whose drift cannot be seen or made, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  implementation: 'tells what kind of thing it is; another one is another thing',
  path: 'is the identity of a root folder',
  id: 'is what Seerr knows a library by',
  'fields.apiKey': 'of the download client: only some versions of Sonarr have it',
};

/** Wiring takes a moment on a busy machine; its time decides nothing. */
const WIRING_MS = 60_000;

/** What a person may have chosen instead, where it is one of a few words. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  authenticationMethod: 'none',
  authenticationRequired: 'disabledForLocalAddresses',
  syncLevel: 'addOnly',
  downloadPropersAndRepacks: 'preferAndUpgrade',
  max_ratio_act: 'super-seed',
  disk_io_type: 'memory-mapped',
};

/** Limits that go along when they are switched off: the server then tells of none. */
const ALONG: Readonly<Record<string, string>> = {
  max_ratio_enabled: 'max_ratio',
  max_seeding_time_enabled: 'max_seeding_time',
};

/** The settings of a file with every app and option, as they are found without any app. */
function everySetting() {
  const url = 'http://127.0.0.1:1';
  const apiKey = 'a-key-that-opens-nothing';
  const instance = (name: string) => ({
    ...{ name, url, apiKey, rootFolder: `/data/media/${name}` },
    qualityProfile: 'Any',
  });
  const libraries = [{ name: 'Movies', type: 'movies', folder: '/data/media/radarr' }];
  const file = {
    login: { username: 'household', password: 'a-login-password' },
    recycleBin: { path: '/data/media/.recycle', days: 14 },
    qbittorrent: {
      ...{ url, username: 'admin', password: 'a-password', downloads: '/data/torrents' },
      networkInterface: 'tun0',
      shareLimits: { ratio: 2, seedingDays: 14 },
    },
    jellyfin: { url, username: 'root', password: 'the-root-password', libraries },
    radarr: [instance('radarr'), instance('radarr-4k')],
    sonarr: [instance('sonarr')],
    prowlarr: { url, apiKey },
    seerr: { url, apiKey, requests4k: ['radarr-4k'] },
  };
  // Jellyfin's have a test of their own, over its versions.
  const apps = desiredOf(loaded(file).wishes).filter(({ app }) => app !== 'jellyfin');
  return apps.flatMap(({ app, resources }) =>
    resources.flatMap(({ kind, name, fields }) =>
      Object.entries(fields)
        .filter(([field, { value, onCreate }]) => {
          return !Object.hasOwn(LEFT_OUT, field) && !isConcealed(value) && onCreate !== true;
        })
        .map(([field, desired]) => ({ app, kind, name, field, desired })),
    ),
  );
}

function loaded(file: unknown, secrets: (path: string) => string = () => ''): SetupConfig {
  const result = loadConfig({ name: 'setup.yaml', text: JSON.stringify(file) }, secrets);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.config;
}

function drifted(field: string, { value }: DesiredField) {
  if (field === 'activeProfileId') return 99;
  if (Object.hasOwn(OTHER_WORDS, field)) return OTHER_WORDS[field] ?? '';
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return field.endsWith('Format') ? '{Movie Title} only' : `${String(value ?? '')}/elsewhere`;
}

interface Applied {
  readonly apps: readonly {
    readonly app: string;
    readonly outcomes: readonly {
      readonly kind: string;
      readonly name: string;
      readonly outcome: string;
      readonly changes: readonly { readonly field: string }[];
    }[];
  }[];
}

type Setting = ReturnType<typeof everySetting>[number];

/** One setting of every kind at a time: what is of one kind, such as the default server of Seerr, may hang together. */
function rounds(settings: readonly Setting[]): readonly (readonly [string, readonly Setting[]])[] {
  const byKind = groupBy(settings, ({ app, kind }) => `${app} ${kind}`);
  const most = Math.max(...[...byKind.values()].map((fields) => fields.length));
  return Array.from({ length: most }, (_, round) => {
    const chosen = [...byKind.values()].flatMap((fields) => fields.slice(round, round + 1));
    return [chosen.map(({ app, field }) => `${app} ${field}`).join(', '), chosen];
  });
}

describe('every managed setting', () => {
  let stack: Stack;
  let config: SetupConfig;

  beforeAll(async () => {
    stack = await aStack({ sonarrs: [{ name: 'sonarr' }] });
    const { password } = stack.simulator.qbittorrent;
    config = loaded(stack.file, (path) => {
      if (path.endsWith('jellyfin')) return 'the-root-password';
      return path.endsWith('login') ? 'a-login-password' : password;
    });
    await stack.setup('apply');
    // A format that held what is needed was left as it was; drifted once, it is the one of the list.
    for (const setting of everySetting()) if (setting.desired.holding !== undefined) await drift(setting);
    await stack.setup('apply');
  }, WIRING_MS);
  afterAll(async () => await stack.simulator.close());

  const read = async () => {
    const readers = openReaders(config.connections);
    const readings = await Promise.all(readers.map(async (reader) => [reader.name, await reader.read()]));
    await Promise.all(readers.map((reader) => reader.close()));
    // A secret is compared by what it is.
    return JSON.parse(
      JSON.stringify(Object.fromEntries(readings), (_, value) =>
        isConcealed(value) ? value.reveal() : typeof value === 'symbol' ? 'not shown' : value,
      ),
    );
  };

  const drift = async ({ app, kind, name, field, desired }: Setting) => {
    if (field === 'disk_io_type') {
      stack.simulator.qbittorrent.state.preferences['disk_io_type'] = 1;
      return;
    }
    // The apps refuse a bin that does not exist.
    if (field === 'recycleBin') stack.simulator.disk.makeFolder(String(drifted(field, desired)));
    if (app === 'seerr') {
      driftSeerr(stack.simulator.seerr?.state, { kind, name, field, value: drifted(field, desired) });
      return;
    }
    const writers = openWriters(config.connections);
    const [readers, writer] = [openReaders(config.connections), writers.find((one) => one.name === app)];
    const reading = await readers.find((one) => one.name === app)?.read();
    const held = reading?.resources.find((one) => one.kind === kind && one.name === name);
    const key = held?.key === undefined ? {} : { key: held.key };
    await writer?.write({
      action: 'update',
      kind,
      name,
      ...key,
      fields: { [field]: drifted(field, desired) },
    });
    await Promise.all([...writers, ...readers].map((one) => one.close()));
  };

  it.each(rounds(everySetting()))('%s come back and nothing else changes', async (_, settings) => {
    const before = await read();
    for (const setting of settings) await drift(setting);
    expect(await read()).not.toEqual(before);

    const { code, out } = await stack.setup('apply --format json');

    expect(code).toBe(0);
    expect(await read()).toEqual(before);
    const written = (JSON.parse(out) as Applied).apps.flatMap(({ app, outcomes }) =>
      outcomes.flatMap(({ kind, name, outcome, changes }) =>
        changes.map(({ field }) => ({ app, kind, name, field, outcome })),
      ),
    );
    const expected = settings.flatMap(({ app, kind, name, field }) =>
      [field, ...(ALONG[field] ? [ALONG[field]] : [])].map((changed) => ({
        ...{ app, kind, name, field: changed },
        outcome: 'written',
      })),
    );
    expect(new Set(written)).toEqual(new Set(expected));
  });
});
