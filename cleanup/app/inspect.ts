import { type Ledger, ledgerFor, type RunMode } from '../domain/facts/ledger.ts';
import { judge } from '../domain/judge/judge.ts';
import type { Judgement } from '../domain/judge/judgement.ts';
import { makePlan } from '../domain/plan/make-plan.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { RunOptions } from './run-options.ts';
import type { TakenSnapshot } from './taken-snapshot.ts';

export interface Inspection extends TakenSnapshot {
  readonly ledger: Ledger;
  readonly judgement: Judgement;
  readonly plan: Plan;
  /** What is wrong with the state folder, lines for people. */
  readonly stateProblems: readonly string[];
}

/** Reads and judges and changes nothing anywhere: what `plan`, `explain` and `snapshot` show. Needs no lock. */
export async function inspect(
  options: Pick<RunOptions, 'store' | 'takeSnapshot' | 'policy' | 'limits'> & {
    /** Of the run that it foretells. */
    readonly mode: RunMode;
  },
): Promise<Inspection> {
  const { ledger, problem } = await options.store.ledger();
  const inspection = await judgeNow(ledger, options.mode, options);
  return { ...inspection, ledger, stateProblems: problem === undefined ? [] : [problem] };
}

/** The library as it is, judged as of when reading began: the same facts always give the same plan. */
export async function judgeNow(
  ledger: Ledger,
  mode: RunMode,
  { takeSnapshot, policy, limits }: Pick<RunOptions, 'takeSnapshot' | 'policy' | 'limits'>,
): Promise<Omit<Inspection, 'ledger' | 'stateProblems'>> {
  const view = ledgerFor(ledger, mode);
  const snapshot = await takeSnapshot(view);
  const { facts } = snapshot;
  const judgement = judge(facts, policy, view, facts.takenAt);
  return { ...snapshot, judgement, plan: makePlan(facts, judgement, view, limits) };
}
