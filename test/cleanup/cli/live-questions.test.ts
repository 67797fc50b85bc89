import { describe, expect, it } from 'vitest';
import type { InspectRequest } from '../../../cleanup/cli/main-line.ts';
import type { SeriesReading } from '../../../cleanup/ports/managers.ts';
import { sample } from '../report/sample-plan.ts';
import { runIn } from './recording-world.ts';
import { SNAPSHOT } from './sample-snapshot.ts';
import { ENVIRONMENT, parsed, servers } from './told-by-servers.ts';

const ask = (line: string, file: unknown = SNAPSHOT, asked: InspectRequest[] = []) =>
  runIn({ environment: ENVIRONMENT, mainLine: servers(file, asked) }, line);
const fromFile = (line: string, file: unknown = SNAPSHOT) =>
  runIn({ environment: ENVIRONMENT }, `${line} --facts facts.json`, { 'facts.json': file });

const [jellyfin, radarr, sonarr] = SNAPSHOT.facts.sources;
const withRadarr = (more: Record<string, unknown>) => ({
  ...SNAPSHOT,
  facts: { ...SNAPSHOT.facts, sources: [jellyfin, { ...radarr, ...more }, sonarr] },
});
const PARTIAL = withRadarr({ complete: false, problems: ['GET /api/v3/movie: 500'] });
const UNTAGGED = withRadarr({ tagLabels: [] });

describe('the commands that ask live servers', () => {
  it.each([
    ['plan', SNAPSHOT, 0],
    ['plan', PARTIAL, 5],
    ['plan', UNTAGGED, 4],
    ['explain heat wave', SNAPSHOT, 0],
    ['explain heat wave', PARTIAL, 5],
    ['explain zodiac', SNAPSHOT, 2],
    ['explain zodiac', PARTIAL, 5],
  ] as const)(
    'answer `%s` as over a snapshot file, with the same exit code: case %#',
    async (line, file, code) => {
      const live = await ask(line, file);
      const filed = await fromFile(line, file);
      expect([live.code, filed.code]).toEqual([code, code]);
      expect(live.out).toBe(filed.out);
      expect(live.err).toBe(
        `warning: no state at /state yet\n${filed.err.replace('in the snapshot', 'in the library')}`,
      );
    },
  );

  it('name a user whom Jellyfin does not have, with exit code 2', async () => {
    const environment = { ...ENVIRONMENT, PRIMARY_USER_NAME: 'alcie' };
    const { code, out, err } = await runIn({ environment, mainLine: servers(SNAPSHOT) }, 'plan');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('policy: Jellyfin has no user "alcie"; it has alice, bob\n');
  });
});

describe('explain', () => {
  const COUNTED = {
    ...SNAPSHOT,
    facts: {
      ...SNAPSHOT.facts,
      series: [
        ...SNAPSHOT.facts.series,
        {
          ...SNAPSHOT.facts.series[0],
          id: 9,
          title: 'Westworld',
          year: 2016,
          inventory: { fileCount: 36, seasonCount: 4 },
          seasons: [],
          episodes: [],
          files: [],
        },
      ],
    },
  };

  it.each([['westworld'], ['westworld S02'], ['westworld S02E03']])(
    'says of `%s` that its episodes were only counted, because nobody touched it',
    async (query) => {
      const { code, out } = await fromFile(`explain ${query}`, COUNTED);
      expect(code).toBe(0);
      expect(out).toContain('kept: nobody has played or marked any of it, so its 36 files were only counted');
    },
  );

  const reading = (id: number, title: string, providerIds = {}) =>
    sample<SeriesReading>({ id, title, year: 2016, providerIds });

  it.each([
    ['westworld', [9]],
    ['west S02E01', [9]],
    ['tvdb:296762', [9]],
    ['season:sonarr:5:1', [5]],
    ['series:sonarr:5', [5]],
    ['S02', []],
    ['file:11', []],
    ['episode-file:sonarr:31', []],
  ] as const)('has the episodes of what `%s` means read, touched or not: %j', async (query, ids) => {
    const asked: InspectRequest[] = [];
    await ask(`explain ${query}`, SNAPSHOT, asked);
    const all = [reading(9, 'Westworld', { tvdb: 296_762 }), reading(5, 'Dark', { tvdb: 334_824 })];
    expect(all.filter((series) => asked[0]?.alsoRead?.(series) === true).map(({ id }) => id)).toEqual(ids);
  });
});

describe('snapshot', () => {
  it('writes a file for its owner only, from which the same plan is made', async () => {
    const { code, written, ownerOnly, err } = await ask('snapshot --out facts.json');
    expect({ code, ownerOnly, err }).toEqual({
      code: 0,
      ownerOnly: ['facts.json'],
      err: 'warning: no state at /state yet\n',
    });
    const file = written['facts.json'];
    expect(parsed(JSON.parse(file ?? ''))).toEqual(parsed(SNAPSHOT));
    const again = await runIn({ environment: ENVIRONMENT }, 'plan --facts facts.json', {
      'facts.json': file,
    });
    expect(again.out).toBe((await ask('plan')).out);
  });

  it.each(['snapshot', 'snapshot --out -'])('writes to standard output with `%s`', async (line) => {
    expect(JSON.parse((await ask(line)).out)).toMatchObject({ version: 1, facts: { users: [{}, {}] } });
  });

  it('is written also of a library that was read in part, with exit code 5 and a line for the server', async () => {
    const { code, out, err } = await ask('snapshot', PARTIAL);
    expect(code).toBe(5);
    expect(out.length).toBeGreaterThan(100);
    expect(err).toContain('refused: radarr was read only in part (GET /api/v3/movie: 500)');
  });

  it('needs no user to be right: it decides nothing', async () => {
    const environment = { ...ENVIRONMENT, PRIMARY_USER_NAME: 'alcie' };
    expect((await runIn({ environment, mainLine: servers(SNAPSHOT) }, 'snapshot')).code).toBe(0);
  });

  it('holds no secret, whatever a server said of itself', async () => {
    const message = 'indexer http://u:hunter22@x/?apikey=unknown0key down; c0ffee00c0ffee00';
    const health = [{ check: 'IndexerStatusCheck', level: 'warning', message }];
    const { out, written } = await ask(
      'snapshot',
      withRadarr({ health, problems: [message], complete: false }),
    );
    for (const secret of ['hunter22', 'unknown0key', 'c0ffee00c0ffee00']) {
      expect(out + JSON.stringify(written)).not.toContain(secret);
    }
    expect(parsed(JSON.parse(out)).facts.movies).toEqual(parsed(SNAPSHOT).facts.movies);
  });
});
