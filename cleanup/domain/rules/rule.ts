import type { KeepReason } from '../policy/reason.ts';
import type { Context } from '../watching/context.ts';

/**
 * A rule can only say why something stays. What no rule keeps may go; there is no way for a rule to
 * let something go that another one keeps.
 */
export type Rule<Subject> = (subject: Subject, context: Context) => KeepReason | undefined;

/** Adds the answers of all `rules` about `subject` to `reasons`. */
export function applyRules<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  context: Context,
  reasons: KeepReason[],
): void {
  for (const rule of rules) {
    const reason = rule(subject, context);
    if (reason !== undefined) addReason(reasons, reason);
  }
}

/** Adds a reason; of two with the same code the stronger stays. */
export function addReason(reasons: KeepReason[], reason: KeepReason): void {
  const index = reasons.findIndex((other) => other.code === reason.code);
  const rival = reasons[index];
  if (rival === undefined) reasons.push(reason);
  else if (isStronger(reason, rival)) reasons[index] = reason;
}

/**
 * What is known outweighs what is unknown, then what lasts longer what ends sooner, then an unproven copy what
 * is not known of its users, since that follows from it. Among equals the choice is arbitrary, but must not
 * depend on the order in which they were found.
 */
function isStronger(reason: KeepReason, rival: KeepReason): boolean {
  if (reason.unknown !== rival.unknown) return !reason.unknown;
  const [end, rivalEnd] = [endOf(reason), endOf(rival)];
  if (end !== rivalEnd) return end > rivalEnd;
  const [copy, rivalCopy] = [reason.copyIn !== undefined, rival.copyIn !== undefined];
  return copy === rivalCopy ? nameOf(reason) < nameOf(rival) : copy;
}

function endOf({ until }: KeepReason): number {
  return until ?? Number.POSITIVE_INFINITY;
}

function nameOf({ episode, subject, copyIn, because, count, at }: KeepReason): string {
  return `${episode} ${subject} ${copyIn} ${because} ${count} ${at}`;
}
