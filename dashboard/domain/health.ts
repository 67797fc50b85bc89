/** Health: what the last run, the state folder and `setup doctor` tell of the house. */
import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import { isOverdue } from './age.ts';
import type { Doctor, DoctorFinding, House, Run, ServerRead, StateProblem } from './house.ts';

export interface HealthView {
  readonly lastRun?: Run;
  /** The last run is older than two of its turns, or than what two days are where nobody knows its turns. */
  readonly overdue: boolean;
  readonly servers: readonly ServerRead[];
  /** What the last run warned of, and what was wrong with its state. */
  readonly warnings: readonly string[];
  readonly stateProblems: readonly StateProblem[];
  readonly doctor?: DoctorView;
  /** A clock starts the checks. */
  readonly checksByClock: boolean;
}

export interface DoctorView {
  readonly checkedAt?: EpochMs;
  /** What is not as it should be, the gravest first. */
  readonly findings: readonly DoctorFinding[];
  readonly fine: number;
  /** Older than two of its turns, or than a week where nobody knows those: much may have changed since. */
  readonly old: boolean;
}

const WEEK_MS = 7 * 86_400_000;
const ORDER = ['error', 'warning', 'note'] as const;

type Due = (after: EpochMs) => EpochMs | undefined;

/** @param due when the run, and the checks, after the last ones were to be made; undefined where nobody knows */
export function healthView(
  house: House,
  now: EpochMs,
  due: { readonly run: Due; readonly checks: Due },
): HealthView {
  const [lastRun] = house.runs;
  return {
    ...(lastRun && { lastRun }),
    overdue: lastRun !== undefined && isOverdue(lastRun.startedAt, now, due.run),
    servers: lastRun?.servers ?? [],
    warnings: [
      ...(lastRun?.problems ?? []),
      ...(lastRun?.refusals ?? []).map(({ message }) => message),
      ...(lastRun?.warnings ?? []),
      ...(lastRun?.stateProblems ?? []),
    ],
    stateProblems: house.problems,
    ...(house.doctor && { doctor: doctorView(house.doctor, now, due.checks) }),
    checksByClock: due.checks(now) !== undefined,
  };
}

function doctorView({ checkedAt, findings }: Doctor, now: EpochMs, due: Due): DoctorView {
  return {
    ...(checkedAt !== undefined && { checkedAt }),
    findings: ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)),
    fine: findings.filter(({ severity }) => severity === 'ok').length,
    old: checkedAt === undefined || isOverdue(checkedAt, now, due, WEEK_MS),
  };
}
