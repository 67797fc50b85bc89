import { ServerError, type ServerErrorCode } from '../../../clients/http/server-error.ts';
import type { Hindrance, Seen } from '../../domain/doctor/observations.ts';
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

const HINDRANCES: Readonly<Partial<Record<ServerErrorCode, Hindrance>>> = {
  'bad-url': 'away',
  unreachable: 'away',
  'connection-lost': 'away',
  'timed-out': 'away',
  starting: 'away',
  unauthorized: 'sign-in',
  forbidden: 'sign-in',
  banned: 'sign-in',
};

/** What a call showed, or why it showed nothing. */
export async function seeing<T>(call: () => Promise<T>): Promise<Seen<T>> {
  try {
    return { kind: 'seen', value: await asking(call) };
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    return { kind: 'unknown', because: error.message };
  }
}

/** Runs calls to one app; what it did wrong comes out as an `AppFailure`, any other error as it is. */
export async function asking<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    const message = error.message.replaceAll(/\s+/g, ' ');
    throw new AppFailure(message, {
      closed: closing.has(error.code),
      hindrance: HINDRANCES[error.code] ?? 'other',
      cause: error,
    });
  }
}
