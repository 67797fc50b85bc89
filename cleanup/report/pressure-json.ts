/** What free space changed, for programs. */
import * as z from 'zod';
import type { Pressure as Found } from '../domain/judge/judgement.ts';
import { Bytes, Count } from './json-scalars.ts';

const folders = z.array(z.string()).readonly();

export const Pressure = z
  .strictObject({
    unknown: folders.describe('root folders of which it is not known what is free; then nothing goes sooner'),
    disks: z
      .array(
        z.strictObject({
          folders,
          freeBytes: Bytes,
          wantedBytes: Bytes,
          anywayBytes: Bytes.describe('what goes anyway frees, at most'),
          sooner: Count.describe('items that go sooner, now or after their shortened notice'),
          soonerBytes: Bytes.describe('what they free, at most'),
        }),
      )
      .readonly()
      .describe('disks on which less is free than wanted'),
  })
  .meta({ id: 'Pressure', description: 'what the free space of the disks changed' });

/** JSON has no number without end. */
export function pressureContent({ pressure }: { readonly pressure?: Found }) {
  if (pressure === undefined) return {};
  const disks = pressure.disks.map((disk) => ({
    ...disk,
    anywayBytes: Number.isFinite(disk.anywayBytes) ? disk.anywayBytes : ('unknown' as const),
  }));
  return { pressure: { ...pressure, disks } };
}
