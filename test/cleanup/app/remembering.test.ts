import { describe, expect, it } from 'vitest';
import { rememberJudgement } from '../../../cleanup/app/remembering.ts';
import type { RunMode } from '../../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../../cleanup/domain/judge/judge.ts';
import { makePlan } from '../../../cleanup/domain/plan/make-plan.ts';
import { aLibrary, aMovie, anEpisode, aSeries, daysAgo, NOW } from '../../support/facts.ts';
import { keysOf } from '../../support/planning.ts';
import { aLedger, aPolicy, someLimits } from '../../support/policy.ts';

const FILES = ['episode-file:sonarr:1101', 'episode-file:sonarr:1102', 'movie-file:radarr:501'] as const;
const HIDDEN = {
  'the movie': ['movie:radarr:1'],
  'the season': ['season:sonarr:7:1'],
  nothing: [],
} as const;

/** Files announced by a run over a library in which all is announced tonight for the first time. */
function announced(hidden: keyof typeof HIDDEN, { mode = 'live' as RunMode, before = {} } = {}) {
  const facts = aLibrary({
    movies: [aMovie()],
    series: [aSeries({ episodes: [anEpisode(), anEpisode({ number: 2 })] })],
  });
  const ledger = aLedger(facts, { announced: before });
  const judgement = judge(facts, aPolicy(), ledger, NOW);
  const plan = makePlan(facts, judgement, ledger, someLimits());
  const listed = new Set(keysOf(plan.announce.map(({ item }) => item)));
  expect([...listed].sort()).toEqual(['movie:radarr:1', 'season:sonarr:7:1']);
  const unseen = new Set(HIDDEN[hidden]);
  return rememberJudgement(ledger, { facts, judgement, plan }, mode, unseen);
}

describe('rememberJudgement', () => {
  it.each([
    ['nothing', FILES],
    ['the movie', FILES.slice(0, 2)],
    ['the season', FILES.slice(2)],
  ] as const)('begins the notice of each file that the household can see, without %s', (hidden, files) => {
    const ledger = announced(hidden);
    expect(Object.keys(ledger.announced).sort()).toEqual(files);
    expect(Object.values(ledger.announced)).toEqual(files.map(() => NOW));
  });

  it('goes on with a notice that had begun before the household could not see it', () => {
    const before = { 'movie-file:radarr:501': daysAgo(1) };
    expect(announced('the movie', { before }).announced).toHaveProperty(
      ['movie-file:radarr:501'],
      daysAgo(1),
    );
  });

  it('keeps what a dry run announced apart, whoever could see it', () => {
    const { announced: live, dryAnnounced = {} } = announced('the movie', { mode: 'dry-run' });
    expect(live).toEqual({});
    expect(Object.keys(dryAnnounced).sort()).toEqual(FILES);
  });
});
