import type { Ledger } from '../facts/ledger.ts';
import type { PlanItem } from './plan.ts';

/** Announced by dry runs for all that a dry run can know, and by no live one. */
export function startsAnew(
  { announcedAt, kind, instance, files }: PlanItem,
  { dryAnnounced = {} }: Ledger,
): boolean {
  if (announcedAt !== undefined) return false;
  const prefix = kind === 'movie' ? 'movie-file' : 'episode-file';
  return files.some(({ id }) => dryAnnounced[`${prefix}:${instance}:${id}`] !== undefined);
}
