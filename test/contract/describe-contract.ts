import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServerError } from '../../clients/http/server-error.ts';
import { fieldsOf } from './fields.ts';
import { disagreements, hasDocument, loadDocument } from './open-api.ts';
import { nameOf, type Operation, operationOf, words } from './operation.ts';

export interface Contract {
  readonly operations: readonly Operation[];
  /** Files of the server's own documents; none when it publishes none. */
  readonly documents: readonly string[];
  /** Classes whose every method is to be called. */
  readonly classes: readonly { readonly prototype: object }[];
  /** Calls every method once; the name of each call is the method's. */
  calls(url: string): Readonly<Record<string, () => Promise<unknown>>>;
}

interface Sent {
  readonly operation: Operation;
  readonly query: string[];
  readonly body: string[];
}

/** Checks the list of operations against the client, its schemas and the server's documents. */
export function describeContract(server: string, contract: Contract): void {
  const { operations, documents } = contract;

  describe(`what the ${server} client reads`, () => {
    it.each(
      operations.filter(({ schema }) => schema !== undefined).map((one) => [nameOf(one), one] as const),
    )('%s is what its schema reads, and its example parses', (_name, { reads, schema, answer }) => {
      expect(words(reads).sort()).toEqual(Object.keys(fieldsOf(schema as NonNullable<typeof schema>)).sort());
      expect(schema?.safeParse(answer).success).toBe(true);
    });
  });

  describeRequests(server, contract);

  describe.each(documents)(`%s`, (file) => {
    // The documents carry their servers' licences and stay out of the project: ../shared/openapi.
    const absent = !hasDocument(file) && !process.env['CI'];
    it.skipIf(absent).each(operations.map((one) => [nameOf(one), one] as const))(
      'has %s as the client uses it',
      (_name, operation) => {
        const { undocumented, differences = {} } = operation;
        const known = Object.keys(differences[file] ?? {});
        const expected = undocumented === undefined ? known : [nameOf(operation)];

        expect(disagreements(loadOnce(file), operation).sort()).toEqual(expected.sort());
      },
    );
  });
}

const loaded = new Map<string, ReturnType<typeof loadDocument>>();

function loadOnce(file: string): ReturnType<typeof loadDocument> {
  const document = loaded.get(file) ?? loadDocument(file);
  loaded.set(file, document);
  return document;
}

/** What the classes share among themselves and nobody calls from outside. */
const SHARED = ['requireUnique', 'requireSame', 'template', 'create', 'update'];

function describeRequests(server: string, { operations, classes, calls }: Contract): void {
  describe(`what the ${server} client sends`, () => {
    const sent: Sent[] = [];
    const unlisted: string[] = [];
    let called: string[] = [];
    const listener = createServer((request, response) => {
      void receive(request).then((body) => {
        const url = new URL(request.url ?? '/', 'http://server');
        const operation = operationOf(operations, request.method ?? '', url);
        if (operation === undefined) unlisted.push(`${request.method} ${url.pathname}`);
        else sent.push({ operation, query: [...new Set(url.searchParams.keys())], body });
        const { answer = '' } = operation ?? {};
        response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
      });
    });

    beforeAll(async () => {
      await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
      const all = calls(`http://127.0.0.1:${(listener.address() as AddressInfo).port}`);
      called = Object.keys(all);
      for (const call of Object.values(all)) await call().catch(tolerate);
    });
    afterAll(() => {
      listener.closeAllConnections();
      listener.close();
    });

    it('is called method by method, none left out', () => {
      const methods = classes.flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
      const own = [...new Set(methods)].filter((name) => !['constructor', 'close', ...SHARED].includes(name));

      expect(called.sort()).toEqual(own.sort());
    });

    it('is on the list', () => {
      expect(unlisted).toEqual([]);
    });

    it.each(operations.map((operation) => [nameOf(operation), operation] as const))(
      'includes %s with its query and body',
      (_name, operation) => {
        const requests = sent.filter((one) => one.operation === operation);
        const union = (part: 'query' | 'body') => [...new Set(requests.flatMap((one) => one[part]))].sort();

        expect(requests).not.toHaveLength(0);
        expect(union('query')).toEqual(words(operation.query).sort());
        expect(union('body')).toEqual(words(operation.body).sort());
      },
    );
  });
}

/** The answers never change, so a client that reads back what it wrote complains; anything else is a fault. */
function tolerate(error: unknown): void {
  const expected = ['mismatch', 'conflict', 'incomplete'];
  if (!(error instanceof ServerError) || !expected.includes(error.code)) throw error;
}

/** Names of the fields of a JSON or form body; of a list, those of its elements. */
async function receive(request: IncomingMessage): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  if (text === '') return [];
  const form = request.headers['content-type'] === 'application/x-www-form-urlencoded';
  if (form) return [...new URLSearchParams(text).keys()];
  const json = JSON.parse(text) as object;
  return (Array.isArray(json) ? json : [json]).flatMap((one: object) => Object.keys(one));
}
