import { ServerError, type ServerErrorCode } from '../../../clients/http/server-error.ts';
import { ServerFailure } from '../../ports/server-failure.ts';

/** Ends of a call after which nobody knows whether the server acted; `starting` is any 503, `server-fault` any other 5xx. */
const unclear: ReadonlySet<ServerErrorCode> = new Set([
  'timed-out',
  'connection-lost',
  'aborted',
  'starting',
  'server-fault',
  'malformed',
  'too-large',
  'incomplete',
]);

/** Runs reads; what the server did wrong comes out as a `ServerFailure`, any other error as it is. */
export async function reading<T>(call: () => Promise<T>): Promise<T> {
  return await converting(call, () => false);
}

/** Runs one write, and the reads before it: a read that failed means that nothing was sent. */
export async function writing<T>(call: () => Promise<T>): Promise<T> {
  return await converting(
    call,
    ({ code, method }) => method !== undefined && method !== 'GET' && unclear.has(code),
  );
}

/** Runs a write that is confirmed by reading: when that read fails, the write may have been carried out. */
export async function writingAndReading<T>(call: () => Promise<T>): Promise<T> {
  return await converting(call, ({ code, method }) => method === 'GET' || unclear.has(code));
}

async function converting<T>(call: () => Promise<T>, maybeDone: (error: ServerError) => boolean): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    throw new ServerFailure(error.message.replaceAll(/\s+/g, ' '), {
      cause: error,
      server: error.server,
      maybeDone: maybeDone(error),
      storage: refusedForItsDisk(error),
    });
  }
}

/** Radarr and Sonarr answer 409 when the parent of a title's folder is missing or empty; to nothing else here. */
function refusedForItsDisk({ code, method }: ServerError): boolean {
  return code === 'conflict' && method === 'DELETE';
}
