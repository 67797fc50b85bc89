import { ServerFailure } from '../../../ports/server-failure.ts';

/** What the server answers; undefined when it failed, with its message among the problems. Faults of ours go on. */
export async function attempt<Answer>(
  problems: string[],
  read: () => Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ServerFailure)) throw error;
    problems.push(error.message);
    return undefined;
  }
}
