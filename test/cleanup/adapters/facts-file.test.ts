import { describe, expect, it } from 'vitest';
import { parseFactsFile } from '../../../cleanup/adapters/facts-file.ts';
import { EMPTY_LEDGER } from '../../../cleanup/domain/facts/ledger.ts';
import { findingsOf } from '../../../program/config/schema-findings.ts';
import { pathText } from '../../../program/config/yaml-source.ts';

const MOVIE = { instance: 'radarr', id: 1, title: 'Heat' };
const EMPTY = { takenAt: '2026-03-01T04:00:00Z', sources: [], users: [], movies: [], series: [] };

function parse(file: unknown) {
  return parseFactsFile(typeof file === 'string' ? file : JSON.stringify(file), findingsOf);
}

function snapshotOf(facts: object, rest: object = {}) {
  const result = parse({ version: 1, facts: { ...EMPTY, ...facts }, ...rest });
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.snapshot;
}

function problemsOf(file: unknown): readonly string[] {
  const result = parse(file);
  return result.kind === 'parsed'
    ? []
    : result.problems.map(({ path, message }) => `${pathText(path)}: ${message}`);
}

describe('parseFactsFile', () => {
  it('takes every absent fact for unknown, never for a default (hazards 3 and 6)', () => {
    const { facts } = snapshotOf({
      sources: [{ kind: 'radarr', name: 'radarr' }],
      users: [{ id: 'u1', name: 'alice' }],
      movies: [{ ...MOVIE, file: { id: 7, path: '/m.mkv' }, watches: [{ user: 'u1' }] }, MOVIE],
      series: [
        {
          instance: 'sonarr',
          id: 2,
          title: 'Dark',
          seasons: [{ number: 1 }],
          episodes: [{ id: 3, season: 1, number: 1 }],
          files: [{ id: 4, path: '/e.mkv' }],
        },
      ],
    });
    const file = {
      sizeBytes: 'unknown',
      importedAt: 'unknown',
      match: 'unknown',
      upgrades: 'unknown',
      torrents: 'unknown',
      linkCount: 'unknown',
    };
    const item = {
      providerIds: {},
      addedAt: 'unknown',
      monitored: 'unknown',
      tags: 'unknown',
      playing: 'unknown',
    };
    const watch = {
      user: 'u1',
      access: 'unknown',
      state: 'unknown',
      lastPlayedAt: 'unknown',
      position: 'unknown',
      favorite: 'unknown',
    };
    expect(facts).toMatchObject({
      sources: [
        {
          kind: 'radarr',
          name: 'radarr',
          complete: 'unknown',
          problems: [],
          tagLabels: 'unknown',
          health: 'unknown',
        },
      ],
      users: [{ id: 'u1', name: 'alice', enabled: 'unknown' }],
      movies: [
        { ...MOVIE, ...item, file: { id: 7, path: '/m.mkv', ...file }, watches: [watch] },
        { ...MOVIE, ...item, file: 'unknown', watches: [] },
      ],
      series: [
        {
          instance: 'sonarr',
          id: 2,
          title: 'Dark',
          ...item,
          status: 'unknown',
          type: 'unknown',
          favorites: [],
          seasons: [{ number: 1, monitored: 'unknown', favorites: [] }],
          episodes: [
            {
              id: 3,
              season: 1,
              number: 1,
              title: '',
              airsAt: 'unknown',
              monitored: 'unknown',
              file: 'unknown',
              watches: [],
              playing: 'unknown',
            },
          ],
          files: [{ id: 4, path: '/e.mkv', ...file, episodes: 'unknown' }],
        },
      ],
    });
  });

  it('takes what newer versions ask as it is, and leaves it out where an older snapshot does', () => {
    const watch = { user: 'u1', sharedState: true };
    const alternates = [{ jellyfinItem: 'a1', watches: [{ user: 'u1', favorite: true }] }, {}];
    const { movies } = snapshotOf({
      movies: [
        { ...MOVIE, file: { id: 7, path: '/m.mkv', runtime: 'none' }, watches: [watch], alternates },
        { ...MOVIE, id: 2, watches: [{ user: 'u1' }], alternates: 'unknown' },
        { ...MOVIE, id: 3, file: { id: 8, path: '/n.mkv' } },
      ],
    }).facts;

    expect(movies).toMatchObject([
      {
        file: { runtime: 'none' },
        watches: [{ sharedState: true }],
        alternates: [{ jellyfinItem: 'a1', watches: [{ favorite: true }] }, { watches: [] }],
      },
      { alternates: 'unknown' },
      {},
    ]);
    expect(movies[1]?.watches[0]).not.toHaveProperty('sharedState');
    expect(movies[2]).not.toHaveProperty('alternates');
    expect(movies[2]?.file).not.toHaveProperty('runtime');
  });

  it.each([
    ['UTC', '2026-03-01T04:00:00Z', Date.UTC(2026, 2, 1, 4)],
    ['an offset (hazard 43)', '2026-03-01T04:00:00.250+02:00', Date.UTC(2026, 2, 1, 2, 0, 0, 250)],
    ['Jellyfin’s seven digits', '2026-03-01T04:00:00.2500000Z', Date.UTC(2026, 2, 1, 4, 0, 0, 250)],
    ['milliseconds', 1_772_337_600_000, Date.UTC(2026, 2, 1, 4)],
  ])('reads instants with %s', (_, takenAt, instant) => {
    expect(snapshotOf({ takenAt }).facts.takenAt).toBe(instant);
  });

  it('starts without a ledger as if the cleanup had never run', () => {
    expect(snapshotOf({}).ledger).toEqual(EMPTY_LEDGER);
  });

  it('reads a ledger with its instants', () => {
    const at = '2026-03-01T04:00:00Z';
    const { ledger } = snapshotOf(
      {},
      {
        ledger: {
          version: 1,
          announced: { 'movie-file:radarr:7': at },
          removed: { 'radarr|movie:tmdb:603': { at, instance: 'radarr', files: 1 } },
          census: { at, files: { radarr: 12 } },
        },
      },
    );
    const instant = Date.parse(at);
    expect(ledger).toEqual({
      version: 1,
      announced: { 'movie-file:radarr:7': instant },
      undatedSince: {},
      removed: { 'radarr|movie:tmdb:603': { at: instant, instance: 'radarr', files: 1 } },
      census: { at: instant, files: { radarr: 12 } },
    });
  });

  const movie = (wrong: object) => ({ version: 1, facts: { ...EMPTY, movies: [{ ...MOVIE, ...wrong }] } });

  it.each([
    ['no JSON', '{ "version": 1, hunter2', /^: not valid JSON( \(at character \d+\))?$/],
    ['an empty file', '', /^: not valid JSON/],
    ['a list', [], /^: expected a mapping, got a list$/],
    ['another version', { version: 2, facts: EMPTY }, /^version: expected 1, got 2$/],
    ['no facts', { version: 1 }, /^facts: missing; expected a mapping$/],
    [
      'no movies: a missing list is not an empty one (hazard 4)',
      { version: 1, facts: { ...EMPTY, movies: undefined } },
      /^facts\.movies: missing; expected a list$/,
    ],
    [
      'text for a number',
      movie({ id: '1' }),
      /^facts\.movies\[0\]\.id: expected a number, got "1"; write it without quotes$/,
    ],
    [
      'no id (hazards 1 and 2)',
      movie({ id: undefined }),
      /^facts\.movies\[0\]\.id: missing; expected a number$/,
    ],
    ['id 0 (hazard 2)', movie({ id: 0 }), /^facts\.movies\[0\]\.id: expected more than 0, got 0$/],
    [
      'a word for a fact',
      movie({ monitored: 'yes' }),
      /^facts\.movies\[0\]\.monitored: expected true or false or unknown, got "yes"/,
    ],
    [
      'null for a fact',
      movie({ tags: null }),
      /^facts\.movies\[0\]\.tags: no value; expected a list or unknown/,
    ],
    [
      'a day without time',
      movie({ addedAt: '2026-03-01' }),
      /^facts\.movies\[0\]\.addedAt: expected a time like 2026-03-01T04:00:00Z, or milliseconds since 1970, or unknown$/,
    ],
    [
      'a time without offset (hazard 43)',
      movie({ addedAt: '2026-03-01T04:00:00' }),
      /^facts\.movies\[0\]\.addedAt: expected a time/,
    ],
    [
      'a misspelled fact',
      movie({ watchs: [] }),
      /^facts\.movies\[0\]\.watchs: unknown key; did you mean watches$/,
    ],
    [
      'a wrong watch state',
      movie({ watches: [{ user: 'u', state: 'seen' }] }),
      /^facts\.movies\[0\]\.watches\[0\]\.state: expected one of played, unplayed, unknown, got "seen"/,
    ],
    [
      'a file without a path',
      movie({ file: { id: 3 } }),
      /^facts\.movies\[0\]\.file\.path: missing; expected text$/,
    ],
  ])('refuses %s with its path', (_, file, problem) => {
    const problems = problemsOf(file);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});
