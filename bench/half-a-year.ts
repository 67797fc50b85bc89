/** What half a year of nights leaves in a state folder beside the plan: reports, counters, findings. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NIGHTS = 180;
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2025, 8, 2, 4);
const INSTANCES = ['radarr', 'radarr-4k', 'sonarr', 'sonarr-4k'];
const REMOVED_A_NIGHT = 10;
const SIZE = 8_000_000_000;

export async function writeHistory(folder: string): Promise<void> {
  await mkdir(join(folder, 'runs'));
  for (let night = 0; night < NIGHTS; night += 1) {
    const startedAt = FIRST + night * DAY_MS;
    const name = `${new Date(startedAt).toISOString().replaceAll(':', '-')}.json`;
    await writeFile(join(folder, 'runs', name), JSON.stringify(report(night, startedAt)));
  }
  await writeFile(join(folder, 'totals.json'), JSON.stringify(totals()));
  await writeFile(join(folder, 'doctor.json'), JSON.stringify(findings()));
}

function report(night: number, startedAt: number) {
  const remove = Array.from({ length: REMOVED_A_NIGHT }, (_, index) => ({
    key: `movie:radarr:${100_000 + night * REMOVED_A_NIGHT + index}`,
    kind: 'movie',
    title: `A title that went in night ${night}`,
    instance: INSTANCES[index % 2],
    sizeBytes: SIZE,
    freedBytes: SIZE,
    files: [],
  }));
  const servers = ['jellyfin', ...INSTANCES, 'qbittorrent'].map((name) => ({
    name,
    complete: true,
    problems: [],
    milliseconds: 800,
    ...(name.startsWith('radarr') && { movies: 5_000 }),
    ...(name.startsWith('sonarr') && { series: 400 }),
  }));
  return {
    version: 1,
    startedAt,
    endedAt: startedAt + 60_000,
    mode: 'live',
    exitCode: 0,
    report: {
      problems: [],
      warnings: [],
      stateProblems: [],
      servers,
      plan: {
        judgedAt: new Date(startedAt).toISOString(),
        complete: true,
        refusals: [],
        remove,
        postponed: [],
        announce: [],
      },
      outcomes: remove.map(({ key }) => ({ key, kind: 'removed', freedBytes: SIZE })),
    },
  };
}

function totals() {
  const each = Object.fromEntries(INSTANCES.map((name) => [name, { movie: 900, episode: 900 }]));
  const requests = Object.fromEntries(INSTANCES.map((name) => [name, { sent: 9_000, failed: 3 }]));
  return {
    version: 1,
    since: FIRST,
    runs: { live: { 0: NIGHTS } },
    refusals: { live: {} },
    removedItems: each,
    removedBytes: each,
    failedItems: each,
    freedBytes: each,
    requests,
  };
}

function findings() {
  return {
    version: 1,
    checkedAt: new Date(FIRST + NIGHTS * DAY_MS).toISOString(),
    findings: INSTANCES.map((app) => ({
      code: 'hard-links-not-tried',
      severity: 'note',
      app,
      subject: app,
      meaning: 'it was not tried',
      nextStep: 'try it',
    })),
  };
}
