/** zod's issues in our words, with the value received where it cannot be a secret. */
import type * as z from 'zod';
import { isRecord, knownKeys } from './known-keys.ts';
import { nearest } from './suggest.ts';

/** What is wrong at one path of a parsed value. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Issue = z.core.$ZodIssue;
type InvalidUnion = z.core.$ZodIssueInvalidUnion;

/**
 * Every problem that `schema` has with `value`, in the order of the schema. Unknown keys come with the
 * nearest known one; a union is explained by the branch that was meant.
 */
export function findingsOf(schema: z.ZodType, issues: readonly Issue[], value: unknown): readonly Finding[] {
  const context = { schema, value };
  return issues.flatMap((issue) => explain(context, issue, issue.path));
}

interface Context {
  readonly schema: z.ZodType;
  readonly value: unknown;
}

function explain(context: Context, issue: Issue, path: readonly PropertyKey[]): readonly Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(context, path, key) }));
    case 'invalid_union':
      return explainUnion(context, issue, path);
    case 'invalid_type':
      return [{ path, message: wrongType(issue.expected, valueAt(context.value, path)) }];
    case 'invalid_value':
      return [{ path, message: notOneOf(issue.values, valueAt(context.value, path)) }];
    case 'too_small':
      return [{ path, message: outOfRange(issue, issue.minimum, 'least', valueAt(context.value, path)) }];
    case 'too_big':
      return [{ path, message: outOfRange(issue, issue.maximum, 'most', valueAt(context.value, path)) }];
    default:
      return [{ path, message: ownWords(issue) }];
  }
}

function unknownKey(context: Context, path: readonly PropertyKey[], key: string): string {
  const known = knownKeys(context.schema, path);
  const meant = nearest(key, known);
  if (meant !== undefined) return `unknown key; did you mean ${meant}`;
  return known.length > 0 ? `unknown key; known here: ${known.join(', ')}` : 'unknown key';
}

/** The branch meant is the one whose outer shape fits; with none, every branch's expectation is named. */
function explainUnion(
  context: Context,
  issue: InvalidUnion,
  path: readonly PropertyKey[],
): readonly Finding[] {
  const fitting = issue.errors.find((branch) => branch.length > 0 && !branch.some(isOuter));
  if (fitting) return fitting.flatMap((inner) => explain(context, inner, [...path, ...inner.path]));
  const value = valueAt(context.value, path);
  const discriminator = issue.discriminator;
  if (discriminator !== undefined && 'options' in issue && issue.options) {
    return [{ path, message: notOneOf(issue.options, value) }];
  }
  const words = issue.errors.flatMap((branch) => branch.filter(isOuter).map(outerWords));
  const listed = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => ('values' in inner ? inner.values : [])),
  );
  return [
    {
      path,
      message:
        expected([...new Set(words)].join(' or '), value, listed.length > 0 ? shown : kindOf) +
        meantWord(value, listed),
    },
  ];
}

function isOuter(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function outerWords(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return issue.code === 'invalid_type' ? typeWords(issue.expected) : ownWords(issue);
}

function notOneOf(values: readonly unknown[], value: unknown): string {
  const known = values.map(String);
  const words = known.length === 1 ? `${known[0]}` : `one of ${known.join(', ')}`;
  return expected(words, value, shown) + meantWord(value, known);
}

function meantWord(value: unknown, known: readonly unknown[]): string {
  const meant = typeof value === 'string' ? nearest(value, known.map(String)) : undefined;
  return meant === undefined ? '' : `; did you mean ${meant}`;
}

function outOfRange(
  issue: { origin: string; inclusive?: boolean },
  limit: number | bigint,
  side: 'least' | 'most',
  value: unknown,
): string {
  if (issue.origin === 'string' || issue.origin === 'array') {
    const things = issue.origin === 'string' ? 'characters' : 'entries';
    return limit === 1 && side === 'least' ? 'must not be empty' : `expected at ${side} ${limit} ${things}`;
  }
  const strict = side === 'least' ? 'more than' : 'less than';
  return expected(issue.inclusive === false ? `${strict} ${limit}` : `at ${side} ${limit}`, value, shown);
}

/** Messages written in our schemas stand as they are; zod's own begin with `Invalid`. */
function ownWords(issue: Issue): string {
  if (issue.code === 'invalid_format' && issue.message.startsWith('Invalid')) {
    return `expected ${issue.format === 'url' ? 'a URL like http://host:port' : `a valid ${issue.format}`}`;
  }
  return issue.message.replace(/^Invalid/, 'invalid');
}

/**
 * Only where a number, a switch or one word of a list was expected is the value shown: free text may be a
 * secret that slipped to the wrong key.
 */
function wrongType(type: string, value: unknown): string {
  return expected(typeWords(type), value, ['number', 'int', 'boolean'].includes(type) ? shown : kindOf);
}

function expected(words: string, value: unknown, got: (value: unknown) => string): string {
  return value === undefined || value === null
    ? `missing; expected ${words}`
    : `expected ${words}, got ${got(value)}`;
}

function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.length <= 40 ? JSON.stringify(value) : kindOf(value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function typeWords(type: string): string {
  return TYPE_WORDS[type] ?? type;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) at = isRecord(at) ? at[step] : undefined;
  return at;
}
