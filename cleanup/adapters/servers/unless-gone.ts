import { ServerError } from '../../../clients/http/server-error.ts';

/** What was asked for by its id, or that it is not there; every other error stays one. */
export async function unlessGone<T>(read: () => Promise<T>): Promise<T | 'gone'> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ServerError && error.code === 'not-found') return 'gone';
    throw error;
  }
}
