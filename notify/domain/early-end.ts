/** A run that ended before it had anything to report. */
import * as z from 'zod';
import { type Asked, assembled, cut, type Digest, SENTENCE } from './digest.ts';
import { oneLine, type Section } from './message.ts';
import { WORDS } from './words.ts';

export const EarlyEnd = z.object({
  /** Of the program; 4 is a refusal. */
  exitCode: z.int(),
  /** What it said of it, free of secrets; in English. */
  lines: z.array(z.string()),
});
export type EarlyEnd = z.infer<typeof EarlyEnd>;

const REFUSED = 4;
/** Of a mistake in the configuration another one is other news; what another run says of itself changes each time. */
const MISCONFIGURED = 2;

/** One message for one receiver about such a run, or none. */
export function earlyDigest({ exitCode, lines }: EarlyEnd, asked: Asked): Digest {
  const words = WORDS[asked.settings.language];
  const event = exitCode === REFUSED ? 'refused' : 'failed';
  const section: Section = {
    event,
    heading: words.early[event],
    lines: [
      words.early.because(exitCode),
      ...cut(
        lines.map((line) => oneLine(line, SENTENCE)),
        words,
      ),
    ],
  };
  const what = JSON.stringify(['early', exitCode, ...(exitCode === MISCONFIGURED ? lines : [])]);
  return assembled(asked, { news: [], trouble: [section], what });
}
