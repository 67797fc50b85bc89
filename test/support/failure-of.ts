import { ServerError } from '../../clients/http/server-error.ts';

/** The error a call of a client ends with; a call that succeeds, or fails otherwise, fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<ServerError> {
  const outcome = await call.then(
    () => 'success',
    (error: unknown) => error,
  );
  if (outcome instanceof ServerError) return outcome;
  throw new Error('expected a ServerError', { cause: outcome });
}
