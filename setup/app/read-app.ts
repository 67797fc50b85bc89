import type { Hindrance } from '../domain/doctor/observations.ts';
import type { Reading } from '../domain/resource/resource.ts';
import { AppFailure, type AppReader } from '../ports/app.ts';

/** What one app holds, or why it could not be read. Any other error is a fault of this program. */
export type AppRead =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'not-read'; readonly problem: string; readonly hindrance: Hindrance };

/** Waits for the app and reads it. */
export async function waitAndRead(reader: AppReader, waitMs: number): Promise<AppRead> {
  const problem = await problemOf(async () => await reader.waitUntilUp(waitMs));
  return problem === undefined ? await readApp(reader) : notRead(problem);
}

export async function readApp(reader: AppReader): Promise<AppRead> {
  try {
    return { kind: 'read', reading: await reader.read() };
  } catch (error) {
    if (error instanceof AppFailure) return notRead(error);
    throw error;
  }
}

function notRead({ message, hindrance }: AppFailure): AppRead {
  return { kind: 'not-read', problem: message, hindrance };
}

/** What went wrong at the app; undefined when nothing did. */
export async function problemOf(call: () => Promise<void>): Promise<AppFailure | undefined> {
  try {
    await call();
    return undefined;
  } catch (error) {
    if (error instanceof AppFailure) return error;
    throw error;
  }
}
