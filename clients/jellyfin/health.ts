import type { HttpReader } from '../http/reader.ts';
import { ServerError } from '../http/server-error.ts';

const path = '/health';
const pauseMs = 2_000;

/**
 * Waits until `/health` answers `Healthy`. While 10.11 and later start or migrate, another server stands in:
 * it answers `Degraded` with status 200 and claims that the first-run wizard was never completed.
 *
 * @param limitMs how long to pause in all before giving up
 * @throws ServerError `starting` when the server is not healthy by then
 */
export async function readUntilHealthy(http: HttpReader, limitMs: number): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    const state = await healthOf(http);
    if (state === 'Healthy') return;
    if (waitedMs >= limitMs) {
      throw http.failure(
        { path },
        'starting',
        `is not healthy but ${state}`,
        'see its log for what it waits for',
      );
    }
    await http.pause(pauseMs);
  }
}

async function healthOf(http: HttpReader): Promise<string> {
  try {
    const { text } = await http.answer({ path });
    return text.trim().slice(0, 20);
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    if (error.code === 'unreachable' || error.code === 'starting' || error.code === 'connection-lost')
      return error.code;
    throw error;
  }
}
