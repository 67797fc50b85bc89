/** The ledger as it lies in a snapshot file. Instants as in the facts; every part may be absent and is empty then. */
import * as z from 'zod';
import type * as domain from '../domain/facts/ledger.ts';
import { Instant } from './instant.ts';

const name = z.string().min(1);
const count = z.int().nonnegative();

/** A key that does not have the form the domain writes names nothing, and so only keeps more. */
function keyed<Entries>(value: z.ZodType): z.ZodType<Entries> {
  return z.record(name, value) as unknown as z.ZodType<Entries>;
}

const Removal = z.strictObject({ at: Instant, instance: name, files: count });

export const Ledger = z.strictObject({
  version: z.literal(1),
  announced: keyed<domain.Ledger['announced']>(Instant).default({}),
  dryAnnounced: keyed<domain.Announcements>(Instant).exactOptional(),
  endedSince: keyed<NonNullable<domain.Ledger['endedSince']>>(Instant).exactOptional(),
  countedSince: keyed<domain.Announcements>(Instant).exactOptional(),
  undatedSince: keyed<domain.Ledger['undatedSince']>(Instant).default({}),
  removed: keyed<domain.Ledger['removed']>(Removal).default({}),
  census: z.strictObject({ at: Instant, files: z.record(name, count) }).exactOptional(),
});
