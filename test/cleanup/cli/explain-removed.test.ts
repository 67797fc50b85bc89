import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REAL_FILES } from '../../../cleanup/adapters/state/files.ts';
import { runRecords } from '../../../cleanup/adapters/state/run-history.ts';
import { writeRun } from '../../support/dashboard/written-state.ts';
import { temporaryFolder } from '../../support/state/temporary-folder.ts';
import { DRY_RUN, LIVE_RUN } from '../report/sample-run.ts';
import { runIn } from './recording-world.ts';
import { SNAPSHOT } from './sample-snapshot.ts';
import { ENVIRONMENT, servers } from './told-by-servers.ts';

const DAY = 86_400_000;
const EMPTY = { ...SNAPSHOT, facts: { ...SNAPSHOT.facts, movies: [], series: [] } };
/** Dark without a file of its first season. */
const WITHOUT_SEASON = {
  ...SNAPSHOT,
  facts: {
    ...SNAPSHOT.facts,
    series: SNAPSHOT.facts.series.map((series) => ({
      ...series,
      files: [],
      episodes: series.episodes.map((episode) => ({ ...episode, file: 'none' })),
    })),
  },
};

/** A live run that removed Heat (cut off before) and Dark S01, a later one, and a dry run. */
async function remembered(): Promise<string> {
  const folder = temporaryFolder();
  const live = LIVE_RUN.result;
  await writeRun(folder, live, 3);
  const [heat] = live.outcomes;
  if (heat === undefined) throw new Error('nothing was removed');
  const later = { startedAt: live.startedAt + 9 * DAY, endedAt: live.endedAt + 9 * DAY };
  await writeRun(folder, { ...live, ...later, outcomes: [heat], resumed: [] });
  await writeRun(folder, { ...DRY_RUN.result, startedAt: live.startedAt + 10 * DAY });
  return join(folder, 'runs');
}

async function ask(line: string, file: unknown, runs: string) {
  const mainLine = { ...servers(file), pastRuns: () => runRecords(REAL_FILES, runs) };
  return await runIn({ environment: ENVIRONMENT, mainLine }, line);
}

describe('explain, of what the cleanup removed', () => {
  it('says when, who had watched it, and the newest first', async () => {
    const { code, out } = await ask('explain heat', EMPTY, await remembered());

    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toEqual([
      'Removed by the cleanup:',
      expect.stringMatching(/^ {2}Heat \(1995\) in radarr {2}removed 2026-04-07 .*watched 2026-\d\d-\d\d by/),
      expect.stringMatching(/^ {2}Heat \(1995\) in radarr {2}removed 2026-03-29 /),
      expect.stringMatching(/^ {2}Heat \(1995\) in radarr {2}removed 2026-03-29 /),
    ]);
  });

  it.each([
    ['dark', 1],
    ['dark S01', 1],
    ['S01E01', 1],
    ['dark S02', 0],
    ['dark S01E09', 0],
    ['season:sonarr:5:1', 1],
    ['tmdb:949', 3],
    ['heat S01', 0],
    ['file:4711', 0],
    // Planned, and did not go.
    ['君の名は', 0],
  ])('finds by `%s` what went, and nothing else: %i', async (query, count) => {
    const { code, out, err } = await ask(`explain ${query} --format json`, EMPTY, await remembered());

    if (count === 0)
      expect({ code, out, err: err.includes('nothing in the library fits') }).toEqual({
        code: 2,
        out: '',
        err: true,
      });
    else expect(JSON.parse(out).removed).toHaveLength(count);
  });

  it('tells it beside what Sonarr knows without a file', async () => {
    const runs = await remembered();
    const { out } = await ask('explain dark S01', WITHOUT_SEASON, runs);
    expect(out).toMatch(
      /^Known to Sonarr, .*\n {2}Dark \(2017\) S01 in sonarr .*\n\nRemoved by the cleanup:\n {2}Dark/,
    );

    const json = await ask('explain dark S01 --format json', WITHOUT_SEASON, runs);
    expect(JSON.parse(json.out)).toMatchObject({
      withoutFile: [{ season: 1, file: 'none' }],
      removed: [{ name: 'Dark (2017) S01 in sonarr', item: { kind: 'season', seriesId: 5 } }],
    });
  });

  it('speaks of the film that is there, not of one that was', async () => {
    const { out } = await ask('explain heat', SNAPSHOT, await remembered());
    expect(out).not.toContain('Removed by the cleanup');
  });

  it('passes over a record that is damaged, and an item that another version wrote', async () => {
    const runs = await remembered();
    const [first = '', second = ''] = readdirSync(runs).sort();
    writeFileSync(join(runs, second), '{');
    const record = JSON.parse(readFileSync(join(runs, first), 'utf8'));
    record.report.plan.remove[1].kind = 'album';
    record.report.resumed = [];
    writeFileSync(join(runs, first), JSON.stringify(record));

    const { out } = await ask('explain heat --format json', EMPTY, runs);
    expect(JSON.parse(out).removed).toHaveLength(1);
  });

  it('knows of nothing where no run was remembered', async () => {
    const { code, err } = await ask('explain heat', EMPTY, join(temporaryFolder(), 'runs'));
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('nothing in the library fits "heat"'),
    });
  });
});
