/** Who may see and do what. */
import type { AuditEntry } from './house.ts';

/** Whoever is at the page. */
export interface Person {
  readonly name: string;
  /** Administrators see everything; all others see what leaves soon, and may keep it. */
  readonly isAdministrator: boolean;
}

/** Pages, by their paths without the slash. */
export const SECTIONS = ['leaving', 'kept', 'removed', 'runs', 'space', 'health'] as const;
export type Section = (typeof SECTIONS)[number];

export function sectionsFor({ isAdministrator }: Person): readonly Section[] {
  return isAdministrator ? SECTIONS : ['leaving'];
}

/** Whoever kept a thing here may take that back; administrators may release anything. */
export function mayRelease(person: Person, lastKeep: AuditEntry | undefined): boolean {
  return person.isAdministrator || (lastKeep?.action === 'keep' && lastKeep.person === person.name);
}

/** What was last done at each target, by its text. */
export function lastActions(audit: readonly AuditEntry[]): ReadonlyMap<string, AuditEntry> {
  return new Map(audit.filter(({ result }) => result === 'done').map((entry) => [entry.target, entry]));
}
