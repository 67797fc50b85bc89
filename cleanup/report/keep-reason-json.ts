/** Why something stays, for programs. */
import * as z from 'zod';
import { BECAUSE, KEEP_CODES, type KeepReason as Reason } from '../domain/policy/reason.ts';
import { Count, isoTime, Time } from './json-scalars.ts';

export const KeepReason = z
  .strictObject({
    code: z.enum(KEEP_CODES),
    unknown: z.boolean().describe('true: it holds only because a fact is unknown'),
    subject: z.string().exactOptional().describe('who or what decided: a user, a tag, a season …'),
    copyIn: z
      .string()
      .exactOptional()
      .describe(
        'the Radarr or Sonarr of another copy that decided, because it is not proven to be in Jellyfin',
      ),
    episode: z
      .string()
      .exactOptional()
      .describe('the episode it is about, as S02E05, where several are judged'),
    because: z.enum(BECAUSE).exactOptional().describe('what is behind it, where the code does not tell'),
    count: Count.exactOptional().describe('how many titles were marked within a minute'),
    at: Time.exactOptional().describe('the instant that decided'),
    until: Time.exactOptional().describe('when it ends by the passing of time alone'),
  })
  .meta({ id: 'KeepReason' });

/** As the schema encodes it, without checking it again. */
export function keepReasonJson({ at, until, ...reason }: Reason): z.input<typeof KeepReason> {
  return {
    ...reason,
    ...(at !== undefined && { at: isoTime(at) }),
    ...(until !== undefined && { until: isoTime(until) }),
  };
}
