import type { KeepTarget } from '../domain/targets.ts';

/** The one thing that is changed at Radarr and Sonarr from here: whether an entry wears the keep tag. */
export interface KeepTags {
  /** The tag's label; case makes no difference. */
  readonly label: string;
  /** Sets or clears the tag and reads back whether it took. */
  setKept(target: KeepTarget, kept: boolean): Promise<TagResult>;
}

/**
 * `changed`, `already`: read back, the entry is as asked · `unknown-instance`: no such Radarr or Sonarr is configured ·
 * `no-tag`: the server does not know the tag, so nothing can wear it · `gone`: no such entry there ·
 * `not-taken`: the server took the call and the tag is as it was · `failed`: the server did not do as asked; `problem` says
 * why, for people and without secrets.
 */
export type TagResult =
  | { readonly kind: 'changed' | 'already'; readonly target: KeepTarget }
  | { readonly kind: 'unknown-instance' | 'no-tag' | 'gone' | 'not-taken' }
  | { readonly kind: 'failed'; readonly problem: string };
