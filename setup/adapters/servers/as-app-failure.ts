import { ServerError, type ServerErrorCode } from '../../../clients/http/server-error.ts';
import { AppFailure } from '../../ports/app.ts';

/** After these the app answers nothing else in this run either. */
const closing: ReadonlySet<ServerErrorCode> = new Set([
  'bad-url',
  'unreachable',
  'unauthorized',
  'banned',
  'redirected',
  'aborted',
]);

/** Runs calls to one app; what it did wrong comes out as an `AppFailure`, any other error as it is. */
export async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    const message = error.message.replaceAll(/\s+/g, ' ');
    throw new AppFailure(message, { closed: closing.has(error.code), cause: error });
  }
}
