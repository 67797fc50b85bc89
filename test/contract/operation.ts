import type * as z from 'zod';

/**
 * One operation that a client uses: everything it sends, and every field it reads of the answer. Listed
 * once, and checked against what the client really sends, its schema, and the server's own document.
 */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Parts that vary are in braces: `/api/v3/movie/{id}`. */
  readonly path: string;
  /** Values in the query that tell this use of a path from others; `*` is any value. */
  readonly where?: Readonly<Record<string, string>>;
  /** Names of query parameters, separated by spaces. */
  readonly query?: string;
  /** Names of the fields of the body at the top, or of its elements, separated by spaces. */
  readonly body?: string;
  /** Fields read, separated by spaces; lists are passed through: `id movieFile.path`. */
  readonly reads?: string;
  /** Parses the answer. */
  readonly schema?: z.ZodType;
  /** An answer that parses. */
  readonly answer?: unknown;
  /** Why the server's document does not have this operation. */
  readonly undocumented?: string;
  /** By document: fields or parameters that it lacks, and why that is right. */
  readonly differences?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const words = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter(Boolean);

export function nameOf({ method, path, where }: Operation): string {
  const values = where === undefined ? '' : ` of ${Object.values(where).join(' ')}`;
  return `${method} ${path}${values}`;
}

/** The operation that a request belongs to; of two that fit, the one with fewer parts that vary. */
export function operationOf(
  operations: readonly Operation[],
  method: string,
  url: URL,
): Operation | undefined {
  const fitting = operations.filter((operation) => operation.method === method && fits(operation, url));
  return fitting.sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}

function fits({ path, where = {} }: Operation, { pathname, searchParams }: URL): boolean {
  const [wanted, found] = [path.split('/'), pathname.split('/')];
  return (
    wanted.length === found.length &&
    wanted.every((part, i) => part.startsWith('{') || part === found[i]) &&
    Object.entries(where).every(([name, value]) =>
      value === '*' ? searchParams.has(name) : searchParams.get(name) === value,
    )
  );
}
