import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Recorded, startRecordingProxy } from '../support/recording-proxy.ts';
import { nameOf, type Operation, operationOf, words } from './operation.ts';

export interface Answers {
  readonly operations: readonly Operation[];
  /** Starts the server; answers its address, a key to it, and how to stop it. */
  start(): Promise<{ readonly url: string; readonly apiKey: string; stop(): Promise<void> }>;
  /** Makes every read of the client. */
  read(url: string, apiKey: string): Promise<void>;
  /** Fields that this server has no occasion to send, by operation. */
  readonly seldom?: Readonly<Record<string, string>>;
}

/** Checks that a server answers every read that is on the list, with every field that is read. */
export function describeAnswers(server: string, { operations, start, read, seldom = {} }: Answers): void {
  describe(`what ${server} answers`, () => {
    let recorded: readonly Recorded[] = [];
    let stop = async () => {};

    beforeAll(async () => {
      const running = await start();
      const proxy = await startRecordingProxy(running.url);
      stop = async () => {
        await proxy.stop();
        await running.stop();
      };
      await read(proxy.url, running.apiKey);
      recorded = proxy.recorded;
    });
    afterAll(async () => await stop());

    const reads = operations.filter(({ method, schema }) => method === 'GET' && schema !== undefined);
    it.each(reads.map((one) => [nameOf(one), one] as const))('has what is read by %s', (name, operation) => {
      const own = recorded.filter((one) => operationOf(operations, one.method, one.url) === operation);
      const answers = own.map(({ text }) => JSON.parse(text) as unknown);
      const present = new Set(answers.flatMap((answer) => namesIn(answer, '')));
      const missing = words(operation.reads).filter((field) => !present.has(field));

      expect(own).not.toHaveLength(0);
      expect(missing.sort()).toEqual(words(seldom[name]).sort());
    });
  });
}

/** Dotted names of everything in a JSON value; lists are passed through. */
function namesIn(value: unknown, name: string): string[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((one) => namesIn(one, name));
  if (typeof value !== 'object' || value === null) return [name];
  const below = Object.entries(value).flatMap(([key, one]) =>
    namesIn(one, name === '' ? key : `${name}.${key}`),
  );
  return [name, ...below];
}
