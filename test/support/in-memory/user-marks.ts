import type { UserMarks } from '../../../cleanup/app/snapshot/marks/user-marks.ts';
import type { MarkReading } from '../../../cleanup/ports/media-server.ts';
import { ANNA, daysAgo } from '../facts.ts';
import { aUserReading } from './household.ts';
import { UNTOUCHED } from './media-server.ts';

/** Marks of Anna, who left everything alone and whose list has everything. */
export function someMarks(overrides: Partial<UserMarks> = {}): UserMarks {
  const nothing = { touched: new Map(), unlisted: new Set<never>(), folders: new Map() };
  return { user: aUserReading(ANNA), whole: true, ...nothing, ...overrides };
}

/** Played ten days ago, and kept under the key `a`. */
export function aMark(overrides: Partial<MarkReading> = {}): MarkReading {
  return { ...UNTOUCHED, state: 'played', lastPlayedAt: daysAgo(10), key: 'a', ...overrides };
}
