import { parseArgs } from 'node:util';
import { type GeneratorOptions, sizesOf } from './generator/generate.ts';
import type { JellyfinVersion } from './jellyfin/dialect.ts';
import type { SimulatorOptions } from './options.ts';
import type { QbittorrentVersion } from './qbittorrent/dialect.ts';
import type { Simulator } from './start.ts';

export const USAGE = `usage: simulate [options]

  Starts Jellyfin, Radarr, Sonarr and qBittorrent on loopback over a made-up library, prints where they are and
  what lets a client in, and runs until SIGINT or SIGTERM.

  --items N                 movies and episodes together (default 1000)
  --movies N, --episodes N  exactly that many instead
  --series N                exactly that many series (default: about one for a hundred episodes); each person of the
                            household begins 200 of them at most, on average
  --seed S                  the same seed makes the same library and the same keys (default 1)
  --jellyfin-version V      10.10, 10.11 or 12 (default 10.11)
  --radarr-version V        any version of 5 or 6 (default 6.0.3.10276)
  --sonarr-version V        any version of 4 (default 4.0.19.2979)
  --qbittorrent-version V   4.5, 4.6, 5.0, 5.1 or 5.2 (default 5.1)
  --library FILE            a library written as JSON (simulator/library/spec.ts) instead of a made-up one
  --instances A,B           more servers: names that begin with sonarr are Sonarrs, all others Radarrs
  --now TIME                simulated time at the start, ISO 8601 (default: now)
  --control                 one more server, through which the clock is set, faults are made, and the disk is looked at
  --factory-new             a Jellyfin that nobody has set up yet
  --prowlarr                a Prowlarr as well
  --seerr                   a Seerr as well, that nobody has signed in to
  --speed N                 simulated seconds a second (default 1); 0: time stands still until it is moved
  --format text|json        environment variables, or one JSON object (default text)
  --help                    this text
`;

const JELLYFIN_VERSIONS: readonly string[] = ['10.10', '10.11', '12'] satisfies JellyfinVersion[];
const QBITTORRENT_VERSIONS: readonly string[] = [
  '4.5',
  '4.6',
  '5.0',
  '5.1',
  '5.2',
] satisfies QbittorrentVersion[];

/** What the command line asks for. A mistake in it is a message for the person who typed it. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }
  | {
      readonly kind: 'run';
      readonly library: GeneratorOptions;
      /** A file to read the library from instead of making one up. */
      readonly libraryFile: string | undefined;
      readonly control: boolean;
      readonly simulator: SimulatorOptions;
      readonly format: 'text' | 'json';
    };

/** Reads the arguments; `now` is when the made-up library is looked at. */
export function parseCommandLine(argv: readonly string[], now: number): Command {
  try {
    const { values } = parseArgs({ args: [...argv], options: FLAGS });
    if (values.help === true) return { kind: 'help' };
    const seed = wholeNumber('--seed', values.seed) ?? 1;
    const startAt = instantOf(values.now) ?? now;
    const radarr = values['radarr-version'];
    const sonarr = values['sonarr-version'];
    return {
      kind: 'run',
      format: oneOf('--format', values.format, ['text', 'json']) === 'json' ? 'json' : 'text',
      library: { seed, now: startAt, ...sizes(values) },
      libraryFile: values.library,
      control: values.control === true,
      simulator: {
        seed,
        startAt,
        time: values.speed === '0' ? 'manual' : (wholeNumber('--speed', values.speed) ?? 1),
        ...instancesOf(values.instances),
        jellyfin: {
          version: oneOf(
            '--jellyfin-version',
            values['jellyfin-version'],
            JELLYFIN_VERSIONS,
          ) as JellyfinVersion,
          setup: values['factory-new'] === true ? 'factory-new' : 'in-use',
        },
        qbittorrent: {
          version: oneOf(
            '--qbittorrent-version',
            values['qbittorrent-version'],
            QBITTORRENT_VERSIONS,
          ) as QbittorrentVersion,
        },
        radarr: radarr === undefined ? {} : { version: radarr },
        sonarr: sonarr === undefined ? {} : { version: sonarr },
        ...furtherOf(values),
      },
    };
  } catch (error) {
    return { kind: 'mistake', message: error instanceof Error ? error.message : String(error) };
  }
}

const FLAGS = {
  items: { type: 'string' },
  movies: { type: 'string' },
  episodes: { type: 'string' },
  series: { type: 'string' },
  seed: { type: 'string' },
  'jellyfin-version': { type: 'string', default: '10.11' },
  'radarr-version': { type: 'string' },
  'sonarr-version': { type: 'string' },
  'qbittorrent-version': { type: 'string', default: '5.1' },
  library: { type: 'string' },
  instances: { type: 'string' },
  now: { type: 'string' },
  control: { type: 'boolean' },
  'factory-new': { type: 'boolean' },
  prowlarr: { type: 'boolean' },
  seerr: { type: 'boolean' },
  speed: { type: 'string' },
  format: { type: 'string', default: 'text' },
  help: { type: 'boolean' },
} as const;

type Sizes = Pick<GeneratorOptions, 'items' | 'movies' | 'episodes' | 'series'>;

function sizes(values: { readonly [K in keyof Sizes]?: string | undefined }): Sizes {
  const chosen: { -readonly [K in keyof Sizes]: Sizes[K] } = {};
  for (const name of ['items', 'movies', 'episodes', 'series'] as const) {
    const size = wholeNumber(`--${name}`, values[name]);
    if (size !== undefined) chosen[name] = size;
  }
  sizesOf(chosen);
  return chosen;
}

/** The servers that are started only where they are asked for. */
function furtherOf(asked: { readonly prowlarr?: boolean; readonly seerr?: boolean }) {
  return { ...(asked.prowlarr === true && { prowlarr: {} }), ...(asked.seerr === true && { seerr: {} }) };
}

function instancesOf(text: string | undefined): Pick<SimulatorOptions, 'radarrs' | 'sonarrs'> {
  if (text === undefined) return {};
  const names = text.split(',').map((name) => name.trim());
  const isSonarr = (name: string) => name.startsWith('sonarr');
  const named = (kind: string, wanted: readonly string[]) =>
    [...new Set([kind, ...wanted])].map((name) => ({ name }));
  return {
    radarrs: named(
      'radarr',
      names.filter((name) => !isSonarr(name)),
    ),
    sonarrs: named('sonarr', names.filter(isSonarr)),
  };
}

function instantOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`--now: expected a time like 2026-01-31T12:00:00Z, got ${text}`);
  return at;
}

function wholeNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${flag}: expected a whole number, got ${text}`);
  return Number(text);
}

function oneOf(flag: string, text: string, allowed: readonly string[]): string {
  if (!allowed.includes(text)) throw new Error(`${flag}: expected ${allowed.join(', ')}, got ${text}`);
  return text;
}

/** Where the servers are and what lets a client in, under the names of the cleanup's environment. */
export function connections(simulator: Simulator): Record<string, string> {
  const { jellyfin, qbittorrent } = simulator;
  const found: Record<string, string> = {
    JELLYFIN_URL: jellyfin.url,
    ...(jellyfin.apiKey === '' ? {} : { JELLYFIN_API_KEY: jellyfin.apiKey }),
  };
  const further = Object.entries({ prowlarr: simulator.prowlarr, seerr: simulator.seerr }).flatMap(
    ([name, server]) => (server === undefined ? [] : [[name, server] as const]),
  );
  for (const [name, server] of [...simulator.radarrs, ...simulator.sonarrs, ...further]) {
    const prefix = name.toUpperCase().replaceAll('-', '_');
    found[`${prefix}_URL`] = server.url;
    found[`${prefix}_API_KEY`] = server.apiKey;
  }
  return {
    ...found,
    QBITTORRENT_URL: qbittorrent.url,
    QBITTORRENT_USERNAME: qbittorrent.username,
    QBITTORRENT_PASSWORD: qbittorrent.password,
    ...(qbittorrent.state.dialect.headerAuth ? { QBITTORRENT_API_KEY: qbittorrent.apiKey } : {}),
  };
}
