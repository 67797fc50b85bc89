/** Runs with every kind of line in them, written by hand. */
import type { ItemOutcome } from '../../../cleanup/app/outcome.ts';
import type { RunResult } from '../../../cleanup/app/run-result.ts';
import { EMPTY_LEDGER } from '../../../cleanup/domain/facts/ledger.ts';
import type { Plan } from '../../../cleanup/domain/plan/plan.ts';
import type { RunReport } from '../../../cleanup/report/run-report.ts';
import { HEAT, NOW, REFUSED_PLAN, SAMPLE_PLAN, sample } from './sample-plan.ts';

const source = (kind: string, name: string, more: Record<string, unknown> = {}) => ({
  kind,
  name,
  complete: true,
  problems: [],
  tagLabels: ['keep'],
  health: [],
  recycleBin: 'none',
  ...more,
});

/** Only what the reports look at. */
const FACTS = {
  takenAt: NOW,
  sources: [
    source('jellyfin', 'jellyfin'),
    source('radarr', 'radarr', { recycleBin: { path: '/recycle' } }),
    source('radarr', 'radarr-4k'),
    source('sonarr', 'sonarr'),
    source('qbittorrent', 'qbittorrent'),
  ],
  users: [
    { id: 'u1', name: 'alice', enabled: true },
    { id: 'u2', name: 'bob', enabled: true },
  ],
  movies: [{ instance: 'radarr' }, { instance: 'radarr' }, { instance: 'radarr-4k' }],
  series: [{ instance: 'sonarr' }],
};

export const result = (plan: Plan, more: Record<string, unknown> = {}): RunResult =>
  sample<RunResult>({
    kind: 'ran',
    mode: 'dry-run',
    startedAt: NOW,
    endedAt: NOW + 12_300,
    facts: FACTS,
    judgement: { judgedAt: NOW, policy: plan.policy, problems: [], verdicts: [] },
    plan,
    ledger: EMPTY_LEDGER,
    outcomes: [],
    notQualified: [],
    resumed: [],
    warnings: [],
    stateProblems: [],
    traffic: new Map(),
    ...more,
  });

const [heat, yourName, season, special, entry] = SAMPLE_PLAN.remove;

export const OUTCOMES = sample<readonly ItemOutcome[]>([
  { kind: 'removed', item: heat, freedBytes: 0, heldBy: ['recycle-bin'], notes: ['excluded from lists'] },
  {
    kind: 'skipped',
    item: yourName,
    because: 'kept',
    detail: 'bob marked it as a favorite meanwhile',
    reasons: [{ code: 'favorite', unknown: false, subject: 'bob' }],
  },
  { kind: 'removed', item: season, freedBytes: 1024 ** 3, heldBy: ['torrent'], notes: [] },
  {
    kind: 'failed',
    item: special,
    step: 'delete-files',
    problem: 'sonarr answered 500; see its log',
  },
  { kind: 'not-reached', item: entry },
]);

export const report = (run: RunResult, exitCode: number): RunReport => ({
  result: run,
  times: new Map([
    ['jellyfin', 812.4],
    ['radarr', 90],
  ]),
  exitCode,
  version: '0.1.0',
});

export const DRY_RUN = report(
  result(SAMPLE_PLAN, { warnings: ['radarr-4k has no recycle bin: what is removed there is gone'] }),
  0,
);

export const LIVE_RUN = report(
  result(SAMPLE_PLAN, {
    mode: 'live',
    outcomes: OUTCOMES,
    shelf: { added: 2, removed: 1 },
    firstNotices: { items: 3, announcedByDryRuns: 2, firstRemovalAt: NOW + 2 * 86_400_000 },
    notQualified: [{ kind: 'skipped', item: HEAT, because: 'gone', detail: 'Radarr no longer knows it' }],
    resumed: [{ key: HEAT.key, item: HEAT, kind: 'finished', detail: 'its file was gone already' }],
    stopped: 'the program was asked to end',
    stateProblems: ['the ledger of /state was damaged and is empty now; notices start anew'],
  }),
  3,
);

export const REFUSED_RUN = report(
  result(REFUSED_PLAN, {
    facts: {
      ...FACTS,
      sources: [
        source('jellyfin', 'jellyfin'),
        source('radarr', 'radarr-4k', { complete: false, problems: ['GET /api/v3/movie: 500'] }),
      ],
    },
  }),
  5,
);

export const BLOCKED_RUN = report(
  result(SAMPLE_PLAN, { mode: 'live', blocked: '/state cannot be written; mend it, then run again' }),
  4,
);

export const UNKNOWN_USER_RUN = report(
  result(
    { ...SAMPLE_PLAN, remove: [], postponed: [], announce: [], keep: [] },
    {
      judgement: {
        judgedAt: NOW,
        policy: SAMPLE_PLAN.policy,
        verdicts: [],
        problems: [{ code: 'unknown-user', name: 'alcie' }],
      },
    },
  ),
  2,
);
