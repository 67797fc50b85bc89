import { ServerFailure } from '../../../../cleanup/ports/server-failure.ts';

/** The failure a call of an adapter ends with; a call that succeeds, or fails otherwise, fails the test. */
export async function serverFailureOf(call: Promise<unknown>): Promise<ServerFailure> {
  const outcome = await call.then(
    () => 'success',
    (error: unknown) => error,
  );
  if (outcome instanceof ServerFailure) return outcome;
  throw new Error('expected a ServerFailure', { cause: outcome });
}
