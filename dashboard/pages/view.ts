/** What every page is told beside its own view. */
import type { FactsAge } from '../domain/age.ts';
import type { StateProblem } from '../domain/house.ts';
import type { Person, Section } from '../domain/people.ts';
import type { Notice } from './notices.ts';
import type { Words } from './words.ts';

export interface PageView {
  readonly words: Words;
  /** Address of the style sheet, which changes with it. */
  readonly stylesheet: string;
  readonly person: Person;
  /** Whether there is a session that can be ended from here. */
  readonly canSignOut: boolean;
  /** Proves that a form came from a page of ours. */
  readonly token: string;
  readonly section: Section | undefined;
  readonly age: FactsAge;
  readonly problems: readonly StateProblem[];
  /** What came of what the person has just done. */
  readonly notice?: Notice;
}
