/** A claim of one app alone: one that is there already, or how the stack makes it. */
import * as z from 'zod';
import { Annotations, ByteQuantity, Labels, ObjectName } from './scalars.ts';

const shape = {
  existingClaim: ObjectName.exactOptional().meta({
    description: "claim that is there already, in the app's namespace; ReadWriteOnce is enough",
    examples: ['jellyfin-old'],
  }),
  storageClassName: ObjectName.exactOptional().meta({
    description: 'storage class of this volume; absent: as storage.configVolumes says',
    examples: ['local-path'],
  }),
  annotations: Annotations.default({}).describe(
    'further annotations of the claim, for backups and snapshots',
  ),
  labels: Labels.default({}).describe('further labels of the claim'),
};

type Written = { readonly [key: string]: unknown };

/** Of a claim that is there already the stack makes and marks nothing. */
function eitherMadeOrThere({ existingClaim, ...rest }: Written, context: z.RefinementCtx): void {
  if (existingClaim === undefined) return;
  for (const [key, value] of Object.entries(rest)) {
    if (value === undefined || (typeof value === 'object' && Object.keys(Object(value)).length === 0))
      continue;
    const message = 'is for a claim that the stack makes, and existingClaim names one of yours; remove it';
    context.addIssue({ code: 'custom', path: [key], message });
  }
}

/** For scratch space whose size stands elsewhere. */
export const OwnClaim = z.strictObject(shape).superRefine(eitherMadeOrThere).meta({ id: 'OwnClaim' });
export type OwnClaim = z.infer<typeof OwnClaim>;

/** For a database and settings. */
export const ConfigClaim = z
  .strictObject({
    ...shape,
    size: ByteQuantity.exactOptional().describe('size of the volume; absent: configSize'),
  })
  .superRefine(eitherMadeOrThere)
  .meta({ id: 'ConfigClaim' });
export type ConfigClaim = z.infer<typeof ConfigClaim>;
