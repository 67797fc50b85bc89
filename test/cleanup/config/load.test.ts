import { describe, expect, it } from 'vitest';
import { loadConfig, loadConfigWithServers } from '../../../cleanup/config/load.ts';
import type { Environment } from '../../../program/config/environment.ts';
import { renderProblems } from '../../../program/config/problem.ts';

const FILE = `policy:
  primaryUserName: alice
  gracePeriodDays: 7
timeZone: Europe/Berlin
`;

function load(environment: Environment, text?: string) {
  return loadConfig({ environment, ...(text !== undefined && { file: { name: 'cleanup.yaml', text } }) });
}

function problemsOf(environment: Environment, text?: string): readonly string[] {
  const result = load(environment, text);
  return result.kind === 'refused' ? renderProblems(result.problems).trimEnd().split('\n') : [];
}

function configOf(environment: Environment, text?: string) {
  const result = load(environment, text);
  if (result.kind === 'refused') throw new Error(renderProblems(result.problems));
  return result.config;
}

describe('loadConfig', () => {
  it('needs no file: the names people know are enough', () => {
    const config = configOf({
      PRIMARY_USER_NAME: 'alice',
      GRACE_PERIOD_DAYS: '10',
      NOTICE_DAYS: '0.5',
      KEEP_TAG_LABEL: 'stay',
      DRY_RUN: 'no',
      STATE_DIR: '/var/state',
      TZ: 'Europe/Berlin',
    });
    expect(config).toMatchObject({
      dryRun: false,
      stateDir: '/var/state',
      timeZone: 'Europe/Berlin',
      policy: { primaryUserName: 'alice', gracePeriodDays: 10, noticeDays: 0.5, keepTagLabel: 'stay' },
    });
  });

  it('takes the safe value for what nobody set', () => {
    expect(configOf({ PRIMARY_USER_NAME: 'alice' })).toMatchObject({
      dryRun: true,
      timeZone: 'UTC',
      policy: { watchedBy: 'primary', gracePeriodDays: 5, noticeDays: 2, minWatchedFraction: 1 },
      limits: { maxFraction: 0.5, maxShrink: 0.5, maxItemsPerRun: 100, requireRecycleBin: false },
      announce: { collection: 'Leaving Soon' },
      removal: { movieEntry: true, exclude: true },
      torrents: 'report',
      history: { keepDays: 90 },
    });
  });

  it('takes how things are announced and removed from the file, none for an empty name', () => {
    const file = `limits: { requireRecycleBin: true }
announce: { collection: '' }
removal: { movieEntry: false, exclude: false }
torrents: remove
history: { keepDays: 7 }
`;
    expect(configOf({ PRIMARY_USER_NAME: 'alice' }, file)).toMatchObject({
      limits: { requireRecycleBin: true },
      announce: { collection: '' },
      removal: { movieEntry: false, exclude: false },
      torrents: 'remove',
      history: { keepDays: 7 },
    });
  });

  it('lets the environment win over the file, key by key', () => {
    const { policy, timeZone } = configOf({ GRACE_PERIOD_DAYS: '3' }, FILE);
    expect({ policy, timeZone }).toMatchObject({
      policy: { primaryUserName: 'alice', gracePeriodDays: 3 },
      timeZone: 'Europe/Berlin',
    });
  });

  it('names every problem at once, each where it was written', () => {
    const file = `policy:
  graceDays: 3
  noticeDays: two
limits:
  maxFraction: 30
colour: blue
`;
    expect(problemsOf({ GRACE_PERIOD_DAYS: 'five', DRY_RUN: 'maybe', TZ: 'Mars/Olympus' }, file)).toEqual([
      'environment GRACE_PERIOD_DAYS: expected a number of days like 5, got "five"',
      'environment DRY_RUN: expected true, false, 1, 0, yes or no, got "maybe"',
      'environment TZ: expected a time zone like Europe/Berlin',
      'cleanup.yaml:3:3 policy.noticeDays: expected a number, got "two"',
      'cleanup.yaml:2:3 policy.graceDays: unknown key; did you mean gracePeriodDays',
      'cleanup.yaml:5:3 limits.maxFraction: expected at most 1, got 30; did you mean 0.3',
      expect.stringContaining('cleanup.yaml:6:1 colour: unknown key; known here: '),
      expect.stringContaining('cleanup.yaml:1:1 policy.primaryUserName: missing'),
    ]);
  });

  it('says where a primary user is missing: the empty set never counts as everybody (hazard 44)', () => {
    expect(problemsOf({})).toEqual([
      'environment PRIMARY_USER_NAME: missing; expected the Jellyfin name of the user whose watching counts (or set policy.watchedBy to any, all, starters or named users)',
    ]);
    expect(problemsOf({}, 'policy: { watchedBy: any }')).toEqual([]);
  });

  it.each([
    'gracePeriodDays: -1',
    'gracePeriodDays: "5"',
    'gracePeriodDays: .nan',
    'gracePeriodDays: .inf',
    'gracePeriodDays: null',
    'minWatchedFraction: 0',
    'minWatchedFraction: 100',
    'watchedBy: everybody',
    'watchedBy: { users: [] }',
    'keepTagLabel: "to keep"',
    'keep: { ids: [603] }',
  ])('refuses %s with its place', (line) => {
    const problems = problemsOf({ PRIMARY_USER_NAME: 'alice' }, `policy:\n  ${line}\n`);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatch(/^cleanup\.yaml:2:\d+ policy\./);
  });

  it.each([
    ['torrents: delete', 'torrents: expected one of report, remove, got "delete"'],
    ['torrents: true', 'torrents: expected one of report, remove, got true'],
    [
      'announce: { collection: null }',
      "announce.collection: no value; expected text: name of the Jellyfin collection that shows what leaves soon; '' for none",
    ],
    ['announce: { colection: x }', 'announce.colection: unknown key; did you mean collection'],
    ['announce: { collection: "a\\nb" }', 'announce.collection: expected a name on one line'],
    ['removal: { exclude: maybe }', 'removal.exclude: expected true or false, got "maybe"'],
    ['removal: { movieEntries: true }', 'removal.movieEntries: unknown key; did you mean movieEntry'],
    ['history: { keepDays: 0 }', 'history.keepDays: expected at least 1, got 0'],
    ['history: { keepDays: forever }', 'history.keepDays: expected a number, got "forever"'],
    ['limits: { requireRecycleBin: 1 }', 'limits.requireRecycleBin: expected true or false, got 1'],
  ])('refuses `%s` with its place and the way out', (line, problem) => {
    const [first = '', ...more] = problemsOf({ PRIMARY_USER_NAME: 'alice' }, `${line}\n`);
    expect({ first: first.replace(/^cleanup\.yaml:1:\d+ /, ''), more }).toEqual({ first: problem, more: [] });
  });

  it.each(['[]', 'five', '- policy'])('refuses a file that is no mapping: %s', (text) => {
    expect(problemsOf({}, text)).toContainEqual(
      expect.stringMatching(/^cleanup.yaml:1:1: expected a mapping/),
    );
  });

  it('finds a name in keep.instances that no server has, since it would protect nothing', () => {
    const file = `policy: { watchedBy: any, keep: { instances: [radar-4k] } }
radarr:
  - { name: radarr-4k, url: http://radarr:7878, apiKeyFile: /run/radarr }
`;
    expect(problemsOf({}, file)).toEqual([
      'cleanup.yaml:1:47 policy.keep.instances[0]: no Radarr or Sonarr has this name; did you mean radarr-4k',
    ]);
  });

  it('reads no secret when no server is needed', () => {
    const result = load({
      PRIMARY_USER_NAME: 'alice',
      JELLYFIN_URL: 'http://j',
      JELLYFIN_API_KEY_FILE: '/none',
    });
    expect(result.kind).toBe('loaded');
  });
});

describe('loadConfigWithServers', () => {
  it('asks for Jellyfin and for a Radarr or a Sonarr', () => {
    const result = loadConfigWithServers({ environment: { PRIMARY_USER_NAME: 'alice' } }, () => '');
    expect(result.kind === 'refused' && renderProblems(result.problems)).toBe(
      'environment JELLYFIN_URL: missing; expected the URL of Jellyfin\n' +
        'environment RADARR_URL: neither a Radarr nor a Sonarr is given; at least one is needed\n',
    );
  });
});
