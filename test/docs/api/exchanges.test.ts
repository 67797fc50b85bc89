import { describe, expect, it } from 'vitest';
import { type Operation, operationOf, words } from '../../contract/operation.ts';
import { fencesOf, pages } from '../pages.ts';
import { type Exchange, exchangesOf, PAGES } from './documented.ts';
import { OPERATIONS } from './operations.ts';

/** Documents that are read, changed and written back as they are: an example can show some of their fields only. */
const WHOLE_DOCUMENT = /\/config\/|\/Configuration|\/Policy$|\/seasonpass$/;

const isForm = ({ headers }: Exchange) => headers.includes('application/x-www-form-urlencoded');

function fieldsOf(exchange: Exchange): readonly string[] {
  if (exchange.body === '') return [];
  return isForm(exchange)
    ? [...new URLSearchParams(exchange.body).keys()]
    : Object.keys(JSON.parse(exchange.body) as object);
}

/** Everything that the example says and the client does not. */
function inventions(exchange: Exchange, { query, body, path }: Operation): readonly string[] {
  const unasked = [...exchange.url.searchParams.keys()].filter((name) => !words(query).includes(name));
  const unsent = WHOLE_DOCUMENT.test(path)
    ? []
    : fieldsOf(exchange).filter((name) => !words(body).includes(name));
  return [...unasked, ...unsent];
}

const exchanges = PAGES.flatMap(([page, servers]) =>
  exchangesOf(page).map((exchange) => {
    const operations = servers.flatMap((server) => {
      const operation = operationOf(OPERATIONS[server], exchange.method, exchange.url);
      return operation === undefined ? [] : [operation];
    });
    const name = `${page.path}: ${exchange.method} ${exchange.url.pathname}`;
    return [name, { exchange, operations }] as const;
  }),
);

describe('an exchange in docs/', () => {
  it.each(exchanges)('%s is one that a client can have', (_name, { exchange, operations }) => {
    expect(operations).not.toEqual([]);
    expect(operations.map((operation) => inventions(exchange, operation))).toContainEqual([]);
  });

  it.each(exchanges.filter(([, { exchange }]) => exchange.answer !== undefined))(
    '%s has an answer that the client takes',
    (_name, { exchange, operations }) => {
      const answer = JSON.parse(exchange.answer ?? '');
      const readers = operations.flatMap(({ schema }) => (schema === undefined ? [] : [schema]));

      expect(readers).not.toEqual([]);
      expect(readers.some((schema) => schema.safeParse(answer).success)).toBe(true);
    },
  );

  it('is there for most of what is asked', () => {
    expect(exchanges.length).toBeGreaterThan(45);
  });
});

describe.each(pages)('$path', (page) => {
  it('has only JSON that parses', () => {
    const broken = fencesOf(page).filter(({ language, text }) => language === 'json' && !isJson(text));

    expect(broken).toEqual([]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
