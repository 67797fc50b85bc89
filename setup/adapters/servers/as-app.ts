import type { Change } from '../../domain/difference/comparison.ts';
import type { Reading } from '../../domain/resource/resource.ts';
import type { AppReader, AppWriter } from '../../ports/app.ts';
import { asking } from './as-app-failure.ts';

interface Client {
  waitUntilUp(limitMs: number): Promise<void>;
  close(): Promise<void>;
}

/** A client as an app that is read. */
export function asReader(name: string, client: Client, read: () => Promise<Reading>): AppReader {
  return {
    name,
    waitUntilUp: async (limitMs) => await asking(async () => await client.waitUntilUp(limitMs)),
    read: async () => await asking(read),
    close: async () => await client.close(),
  };
}

/** A client as an app that is written. */
export function asWriter(
  name: string,
  client: Pick<Client, 'close'>,
  write: (change: Change) => Promise<void>,
): AppWriter {
  return {
    name,
    write: async (change) => await asking(async () => await write(change)),
    close: async () => await client.close(),
  };
}
