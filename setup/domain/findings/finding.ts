/** Something that a person should know, and what to do about it. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  /** Part of the JSON interface. */
  readonly code: string;
  readonly app: string;
  /** What it is and what it means; lower case, no final period, never a secret. */
  readonly message: string;
  readonly nextStep: string;
}
