/** A run as its JSON tells it, as far as messages look at it. */
import type { RunSummary } from '../../notify/domain/run-summary.ts';

export const NOW = Date.parse('2026-03-15T04:00:00Z');
export const DAY_MS = 86_400_000;

type Item = RunSummary['plan']['remove'][number];

export function film(id: number, title = `Film ${id}`): Item {
  return { key: `movie:radarr:${id}`, kind: 'movie', title, year: 1999 };
}

export function aRun({
  removed = [],
  announced = [],
  failed = [],
  refusals = [],
  ...more
}: {
  readonly removed?: readonly Item[];
  readonly announced?: readonly Item[];
  readonly failed?: readonly Item[];
  readonly refusals?: RunSummary['plan']['refusals'];
} & Partial<RunSummary> = {}): RunSummary {
  const judgedAt = new Date(NOW).toISOString();
  const leavesAt = new Date(NOW + 2 * DAY_MS).toISOString();
  return {
    version: 1,
    mode: 'live',
    exitCode: 0,
    problems: [],
    servers: [{ name: 'radarr', complete: true, problems: [] }],
    plan: {
      judgedAt,
      refusals,
      remove: [...removed, ...failed],
      announce: announced.map((item) => ({ since: judgedAt, leavesAt, item })),
    },
    outcomes: [
      ...removed.map(({ key }) => ({ kind: 'removed', key })),
      ...failed.map(({ key }) => ({ kind: 'failed', key, problem: 'radarr answered 500' })),
    ],
    done: { freed: { bytes: removed.length * 1_500_000_000 } },
    ...more,
  };
}
