import { ServerError } from '../http/server-error.ts';

/** Writes what the server refuses with 400 when it is so already, which is then no error. */
export async function unlessDone(
  write: () => Promise<unknown>,
  isDone: () => Promise<boolean>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    const refused = error instanceof ServerError && error.code === 'rejected';
    if (!refused || !(await isDone())) throw error;
  }
}
