import type { HttpReader, Read } from './reader.ts';
import { ServerError } from './server-error.ts';

const pauseMs = 2_000;

/** How a server that starts looks to others: not there, not ready, hanging up, or failing for a moment. */
const passing = new Set(['unreachable', 'starting', 'connection-lost', 'server-fault', 'timed-out']);

/**
 * Waits until one read answers what it does when the server is up.
 *
 * @param isUp whether this text says so
 * @param limitMs how long to pause in all before giving up
 * @throws ServerError `starting` when the server is not up by then
 */
export async function waitUntilUp(
  http: HttpReader,
  { read, isUp, limitMs }: { read: Read; isUp: (text: string) => boolean; limitMs: number },
): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    const state = await stateOf(http, read);
    if (isUp(state)) return;
    if (waitedMs >= limitMs) {
      const what = `is not up but ${state.slice(0, 40)}`;
      throw http.failure(read, 'starting', what, 'see its log for what it waits for');
    }
    await http.pause(pauseMs);
  }
}

/** The answer on one line, or the name of what came in its place. */
async function stateOf(http: HttpReader, read: Read): Promise<string> {
  try {
    const { text } = await http.answerOnce(read);
    return text.replaceAll(/\s+/g, ' ').trim();
  } catch (error) {
    if (error instanceof ServerError && passing.has(error.code)) return error.code;
    throw error;
  }
}
