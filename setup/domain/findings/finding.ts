/** Something that a person should know, and what to do about it. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  /** Part of the JSON interface. */
  readonly code: string;
  readonly app: string;
  /** What of the app it is about: `root folder /data/films`. @default - the app as a whole */
  readonly subject?: string;
  /** What it is and what it means; lower case, no final period, never a secret. */
  readonly message: string;
  readonly nextStep: string;
  /** What a person can paste to do it, or to look closer; it holds no secret. */
  readonly command?: string;
}
