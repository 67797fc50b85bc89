/** One thing wrong with what somebody wrote, for the person who must mend it. */
export interface Problem {
  /** Place in that person's terms: `cleanup.yaml:12:3 policy.graceDays`, `environment GRACE_PERIOD_DAYS`. */
  readonly where: string;
  /** What is wrong and what to do; lower case, no final period, never a secret. */
  readonly what: string;
}

/** A configuration, or every problem that it has. */
export type ConfigResult<T> =
  | { readonly kind: 'loaded'; readonly config: T }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** One line a problem. */
export function renderProblems(problems: readonly Problem[]): string {
  return problems.map(({ where, what }) => `${where}: ${what}\n`).join('');
}
