/** Live servers that tell what a snapshot does. */
import { parseFactsFile } from '../../../cleanup/adapters/facts-file.ts';
import type { InspectRequest, MainLine } from '../../../cleanup/cli/main-line.ts';
import { judge } from '../../../cleanup/domain/judge/judge.ts';
import { makePlan } from '../../../cleanup/domain/plan/make-plan.ts';
import type { Snapshot } from '../../../cleanup/ports/snapshot.ts';
import { findingsOf } from '../../../program/config/schema-findings.ts';

export const ENVIRONMENT = {
  PRIMARY_USER_NAME: 'alice',
  JELLYFIN_URL: 'http://jellyfin:8096',
  JELLYFIN_API_KEY: 'c0ffee00c0ffee00',
  SONARR_URL: 'http://sonarr:8989',
  SONARR_API_KEY: 'decaf000decaf000',
};

export function parsed(file: unknown): Snapshot {
  const result = parseFactsFile(JSON.stringify(file), findingsOf);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.snapshot;
}

/** @param asked what was asked of them, in order */
export function servers(file: unknown, asked: InspectRequest[] = []): Pick<MainLine, 'inspect'> {
  return {
    inspect: async (request) => {
      asked.push(request);
      const { facts, ledger } = parsed(file);
      const judgement = judge(facts, request.config.policy, ledger, facts.takenAt);
      const plan = makePlan(facts, judgement, ledger, request.config.limits);
      return { facts, ledger, judgement, plan, stateProblems: ['no state at /state yet'] };
    },
  };
}
