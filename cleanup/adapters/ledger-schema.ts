/** The ledger as it lies in a snapshot file. Instants as in the facts; every part may be absent and is empty then. */
import * as z from 'zod';
import type * as domain from '../domain/facts/ledger.ts';
import { Instant, instantOr } from './instant.ts';

const name = z.string().min(1);
const count = z.int().nonnegative();

/** A key that does not have the form the domain writes names nothing, and so only keeps more. */
function keyed<Entries>(value: z.ZodType): z.ZodType<Entries> {
  return z.record(name, value) as unknown as z.ZodType<Entries>;
}

/** When something was first seen. A date that no run can have written says nothing, and so only keeps more. */
function noted<Entries>(): z.ZodType<Entries> {
  const entries = z.record(name, instantOr('unknown')).transform((all) => {
    return Object.fromEntries(Object.entries(all).filter(([, at]) => at !== 'unknown'));
  });
  return entries as unknown as z.ZodType<Entries>;
}

/** When a play was that is not believed, and why; without it the play would be. */
const Doubted = z.strictObject({
  at: Instant,
  because: z.enum(['shared-state', 'same-instants', 'marked-together', 'seen-together', 'no-runtime']),
  count: count.exactOptional(),
});

const Removal = z.strictObject({ at: Instant, instance: name, files: count });

export const Ledger = z.strictObject({
  version: z.literal(1),
  announced: noted<domain.Ledger['announced']>().default({}),
  dryAnnounced: noted<domain.Announcements>().exactOptional(),
  endedSince: noted<NonNullable<domain.Ledger['endedSince']>>().exactOptional(),
  countedSince: noted<domain.Announcements>().exactOptional(),
  undatedSince: noted<domain.Ledger['undatedSince']>().default({}),
  doubted: keyed<NonNullable<domain.Ledger['doubted']>>(z.array(Doubted)).exactOptional(),
  removed: keyed<domain.Ledger['removed']>(Removal).default({}),
  census: z.strictObject({ at: Instant, files: z.record(name, count) }).exactOptional(),
});
