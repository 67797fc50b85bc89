import type { Person } from '../domain/people.ts';

/** The household's accounts. */
export interface Identity {
  /** Whether this name and password belong together; they are asked for once and kept nowhere. */
  check(name: string, password: string): Promise<SignInResult>;
}

/** `wrong`: name or password · `disabled`: the account may not sign in · `away`: nobody could be asked; `problem` says why. */
export type SignInResult =
  | { readonly kind: 'known'; readonly person: Person }
  | { readonly kind: 'wrong' | 'disabled' }
  | { readonly kind: 'away'; readonly problem: string };
