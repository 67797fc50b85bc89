/** A household with a history: simulated servers, real runs of the cleanup over them, and the page over what they left. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseFactsFile, renderFactsFile } from '../../../cleanup/adapters/facts-file.ts';
import { parseArguments } from '../../../cleanup/cli/arguments.ts';
import { runCommand } from '../../../cleanup/cli/run-command.ts';
import { inspectServers, pastRuns, runOnServers } from '../../../cleanup/main-line.ts';
import { findingsOf } from '../../../program/config/schema-findings.ts';
import { connections } from '../../../simulator/command-line.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { LibrarySpec } from '../../../simulator/library/spec.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';

const DAY = 86_400_000;
export const FIRST_NIGHT = Date.UTC(2026, 2, 1, 4);
/** What people do at the page happens in the morning after the last night. */
export const MORNING = FIRST_NIGHT + 3 * DAY + 4 * 3_600_000;

/** Titles that break pages which do not take care. */
export const HOSTILE = {
  script: `<script>document.title='stolen'</script><img src=x onerror=alert(1)> & "Co"`,
  emoji: '🎬 Ünïcödé 👩‍👩‍👧‍👦 𝕋𝕚𝕥𝕝𝕖',
  rightToLeft: 'قصة مدينتين \u202Egnp.exe',
  long: `${'A very long title that goes on '.repeat(10)}`.slice(0, 300),
} as const;

const seen = (days: number) => ({ ann: { played: true, at: FIRST_NIGHT - days * DAY } });

export function aHousehold(): LibrarySpec {
  const library = aLibrary()
    .user('ann', { administrator: true, password: 'ann-secret' })
    .user('ben', { password: 'ben-secret' })
    .user('eve', { password: '' })
    .user('gone', { disabled: true, password: 'gone-secret' })
    .tag('keep')
    .movie({ title: 'Heat', year: 1995, size: 12_500_000_000, watched: seen(10) })
    .movie({ title: 'Ronin', year: 1998, watched: seen(1.5) })
    .movie({ title: 'Alien', year: 1979, tags: ['keep'], watched: seen(30) })
    .movie({
      title: 'Amélie',
      year: 2001,
      watched: { ann: { played: true, at: FIRST_NIGHT - 30 * DAY, favorite: true } },
    })
    .movie({ title: 'Fargo', year: 1996 })
    .series({
      title: 'Dark',
      year: 2017,
      seasons: [{ number: 1, episodes: 2, watched: seen(1.2) }],
    });
  Object.values(HOSTILE).forEach((title, index) => {
    library.movie({
      title,
      year: 2010 + index,
      folder: `/data/media/movies/hostile ${index}`,
      file: 'film.mkv',
      watched: seen(1),
    });
  });
  return library.build();
}

/** Three nights: a trial, then two in which things go. */
export async function liveThrough(folder: string, library = aHousehold()): Promise<Simulator> {
  const simulator = await startSimulator(library, { startAt: FIRST_NIGHT, seed: 1 });
  for (const dryRun of [true, false, false]) {
    await runCleanup(simulator, folder, dryRun);
    simulator.clock.advance(DAY);
  }
  // Two nights of notice are needed, and the first was a trial: the last one goes on the third live night.
  await runCleanup(simulator, folder, false);
  return simulator;
}

/** One run of the cleanup as the CronJob makes it. */
export async function runCleanup(simulator: Simulator, folder: string, dryRun: boolean): Promise<string> {
  const parsed = parseArguments(['run']);
  if (parsed.kind !== 'invocation') throw new Error('run is a command');
  const clock = { now: () => simulator.clock.now() };
  let log = '';
  const code = await runCommand(parsed.invocation, {
    environment: {
      ...connections(simulator),
      STATE_DIR: folder,
      PRIMARY_USER_NAME: 'ann',
      DRY_RUN: String(dryRun),
    },
    terminal: { out: false, err: false },
    coloured: false,
    out: (text) => {
      log += text;
    },
    err: (text) => {
      log += text;
    },
    readText: (path) => readFileSync(path, 'utf8'),
    writeText: (path, text) => writeFileSync(path, text),
    parseSnapshot: (text) => parseFactsFile(text, findingsOf),
    renderSnapshot: renderFactsFile,
    clock,
    stopSignal: () => new AbortController().signal,
    mainLine: {
      run: async (request) => await runOnServers(request, clock),
      inspect: async (request) => await inspectServers(request, clock),
      pastRuns,
    },
  });
  if (code !== 0) throw new Error(`the cleanup ended with ${code}: ${log}`);
  return log;
}
