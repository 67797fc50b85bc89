import { describe, expect, it } from 'vitest';
import { run } from './recording-world.ts';
import { SNAPSHOT } from './sample-snapshot.ts';

const [DARK] = SNAPSHOT.facts.series;
const episode = (season: number, number: number, file: number | 'none' | 'unknown' = 'none') => ({
  id: 1000 * season + number,
  season,
  number,
  title: `Part ${number}`,
  airsAt: '2020-06-27T08:00:00Z',
  monitored: true,
  file,
  playing: false,
  watches: [],
});

const seasonOf = (number: number) => ({ ...DARK?.seasons[0], number });

/** Of Dark there are files of two episodes of the first season, of these two series none at all. */
const SERIES = [
  {
    ...DARK,
    seasons: [1, 2, 3].map(seasonOf),
    episodes: [...(DARK?.episodes ?? []), episode(1, 3), episode(2, 1), episode(3, 1, 'unknown')],
  },
  {
    ...DARK,
    instance: 'sonarr-4k',
    id: 9,
    title: 'Westworld',
    year: 2016,
    providerIds: { tvdb: 296_762, imdb: 'tt0475784' },
    seasons: [1].map(seasonOf),
    episodes: [episode(1, 1), episode(1, 2)],
    files: [],
  },
  { ...DARK, id: 12, title: 'Heat', providerIds: { tvdb: 7 }, seasons: [], episodes: [], files: [] },
];

const [, , sonarr] = SNAPSHOT.facts.sources;
const FACTS = { ...SNAPSHOT.facts, sources: [...SNAPSHOT.facts.sources, { ...sonarr, name: 'sonarr-4k' }] };

async function explain(query: string, rest = '') {
  const facts = { ...FACTS, series: SERIES };
  return await run(`explain ${query} --facts facts.json${rest}`, { 'facts.json': { ...SNAPSHOT, facts } });
}

const HEADING = 'Known to Sonarr, but without a file that could be removed:\n';
const WESTWORLD = 'no file  series 9, tvdb:296762, imdb:tt0475784\n';

describe('explain --facts, of what has no file', () => {
  it.each([
    ['westworld', `  Westworld (2016) in sonarr-4k  ${WESTWORLD}`],
    ['westw', `  Westworld (2016) in sonarr-4k  ${WESTWORLD}`],
    ['tvdb:296762', `  Westworld (2016) in sonarr-4k  ${WESTWORLD}`],
    ['westworld S01', `  Westworld (2016) S01 in sonarr-4k  ${WESTWORLD}`],
    ['westworld S01E02', `  Westworld (2016) S01E02 in sonarr-4k  ${WESTWORLD}`],
    ['dark S01E03', '  Dark (2017) S01E03 in sonarr  no file  series 5, tvdb:334824\n'],
    ['dark S02', '  Dark (2017) S02 in sonarr  no file  series 5, tvdb:334824\n'],
    ['dark S03', '  Dark (2017) S03 in sonarr  not known whether it has a file  series 5, tvdb:334824\n'],
  ])('says of %s that it is known, where, and by which ids', async (query, line) => {
    expect(await explain(query)).toMatchObject({ code: 0, err: '', out: `${HEADING}${line}` });
  });

  it('says the same as JSON', async () => {
    const { code, out } = await explain('westworld S01E02', ' --format json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      judgedAt: '2026-03-29T03:00:00.000Z',
      withoutFile: [
        {
          name: 'Westworld (2016) S01E02 in sonarr-4k',
          instance: 'sonarr-4k',
          seriesId: 9,
          providerIds: { tvdb: 296_762, imdb: 'tt0475784' },
          season: 1,
          episode: 2,
          file: 'none',
        },
      ],
    });
  });

  it('lists all that fit, where nothing with a file does', async () => {
    const facts = { ...FACTS, series: [SERIES[1], { ...SERIES[1], instance: 'sonarr' }] };
    const { out } = await run('explain west --facts facts.json', { 'facts.json': { ...SNAPSHOT, facts } });
    expect(out).toBe(
      `${HEADING}  Westworld (2016) in sonarr-4k  ${WESTWORLD}  Westworld (2016) in sonarr     ${WESTWORLD}`,
    );
  });

  it('speaks of what has a file first, if its title is as near', async () => {
    expect((await explain('heat')).out).toMatch(/^Heat \(1995\) in radarr: /);
    expect((await explain('dark')).out).toMatch(/^Dark \(2017\) S01 in sonarr: /);
  });

  it('takes a whole title for what was meant, even if only a longer one has a file', async () => {
    const series = [{ ...SERIES[1], title: 'Heat' }];
    const movies = SNAPSHOT.facts.movies.filter(({ title }) => title === 'Heat Wave');
    const facts = { ...FACTS, movies, series };
    const { out } = await run('explain heat --facts facts.json', { 'facts.json': { ...SNAPSHOT, facts } });
    expect(out).toContain('Heat (2016) in sonarr-4k  no file');
    expect(out).not.toContain('Heat Wave');
  });

  it.each(['westworld S09', 'tvdb:296762 S01E09'])(
    'says of %s, which Sonarr does not know, what there is of that title',
    async (query) => {
      const { code, out, err } = await explain(query);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toBe(
        `nothing in the snapshot fits "${query}"; of that title:\n${HEADING}  Westworld (2016) in sonarr-4k  ${WESTWORLD}`,
      );
    },
  );

  it.each(['file:99', 'westworld file:99', 'S09', 'zodiac'])('knows nothing of %s', async (query) => {
    expect((await explain(query)).code).toBe(2);
    expect((await explain(query)).err).toMatch(/^nothing in the snapshot fits/);
  });
});
