/** zod's issues in our words, with the value received where it cannot be a secret. */
import type * as z from 'zod';
import { corrected } from './corrections.ts';
import { descriptionAt, isRecord, knownKeys } from './known-keys.ts';
import { kindOf, shown } from './shown.ts';
import { nearest } from './suggest.ts';
import { unknownKey } from './unknown-key.ts';

/** What is wrong at one path of a parsed value. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** How a value is shown that may be a secret; absent: text only where it resembles what was expected. */
export type Echo = (value: unknown, path: readonly PropertyKey[]) => string;

type Issue = z.core.$ZodIssue;
type InvalidUnion = z.core.$ZodIssueInvalidUnion;

/**
 * Every problem that `schema` has with `value`, in the order of the schema. Unknown keys come with the
 * nearest known one; a union is explained by the branch that was meant.
 */
export function findingsOf(
  schema: z.ZodType,
  issues: readonly Issue[],
  value: unknown,
  echo?: Echo,
): readonly Finding[] {
  const context = { schema, value, ...(echo && { echo }) };
  return issues.flatMap((issue) => explain(context, issue, issue.path));
}

interface Context {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly echo?: Echo;
}

function explain(context: Context, issue: Issue, path: readonly PropertyKey[]): readonly Finding[] {
  const value = valueAt(context.value, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(context, path, key) }));
  }
  if (value === undefined || value === null) return [{ path, message: missing(context, issue, path) }];
  if (isOwn(issue)) return [{ path, message: ownWords(context, issue.message, path) }];
  switch (issue.code) {
    case 'invalid_union':
      return explainUnion(context, issue, path);
    case 'invalid_key':
      return [{ path, message: invalidName(issue, path) }];
    case 'invalid_type':
      return [{ path, message: wrongType(context, issue.expected, path) }];
    case 'invalid_value':
      return [{ path, message: notOneOf(context, issue.values, path) }];
    case 'too_small':
      return [{ path, message: outOfRange(issue, issue.minimum, 'least', value) }];
    case 'too_big':
      return [{ path, message: outOfRange(issue, issue.maximum, 'most', value) }];
    default:
      return [{ path, message: formatWords(issue) }];
  }
}

/** Messages written in our schemas stand as they are; zod's own begin with one of these words. */
function isOwn({ message }: Issue): boolean {
  return !/^(Invalid|Too|Unrecognized)\b/.test(message);
}

/** `expected this, got that; do so`: the value goes between what was expected and the way out. */
function ownWords({ value, echo }: Context, message: string, path: readonly PropertyKey[]): string {
  if (echo === undefined || !message.startsWith('expected')) return message;
  const [wanted, ...wayOut] = message.split('; ');
  return [`${wanted}, got ${echo(valueAt(value, path), path)}`, ...wayOut].join('; ');
}

function missing({ schema, value }: Context, issue: Issue, path: readonly PropertyKey[]): string {
  const what = valueAt(value, path) === null ? 'no value' : 'missing';
  if (isOwn(issue)) return `${what}; ${issue.message.replace(/; .*/, '')}`;
  if (issue.code === 'invalid_union' && 'options' in issue && issue.options) {
    return `${what}; expected ${listWords(issue.options)}`;
  }
  const words = issue.code === 'invalid_union' ? unionWords(issue) : outerWords(issue);
  const description = descriptionAt(schema, path, value);
  return `${what}; expected ${words}${description === undefined ? '' : `: ${description}`}`;
}

function invalidName(issue: z.core.$ZodIssueInvalidKey, path: readonly PropertyKey[]): string {
  const words = issue.issues.map(({ message }) => message).join('; ');
  return words.startsWith('expected') ? `${words}, got ${JSON.stringify(path.at(-1))}` : words;
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
  if (issue.discriminator !== undefined && 'options' in issue && issue.options) {
    return [{ path, message: notOneOf(context, issue.options, path) }];
  }
  const listed = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => ('values' in inner ? inner.values : [])),
  );
  const got = received(context, path, listed.length > 0 ? among(listed) : kindOf);
  return [{ path, message: `expected ${unionWords(issue)}, got ${got}${meantWord(value, listed)}` }];
}

function unionWords(issue: InvalidUnion): string {
  const words = issue.errors.flatMap((branch) => branch.filter(isOuter).map(outerWords));
  return [...new Set(words)].join(' or ');
}

function isOuter(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function outerWords(issue: Issue): string {
  if (issue.code === 'invalid_value') return listWords(issue.values);
  return issue.code === 'invalid_type' ? typeWords(issue.expected) : formatWords(issue);
}

function listWords(values: readonly unknown[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`;
}

function notOneOf(context: Context, values: readonly unknown[], path: readonly PropertyKey[]): string {
  const meant = meantWord(valueAt(context.value, path), values);
  return `expected ${listWords(values)}, got ${received(context, path, among(values))}${meant}`;
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
  const words = issue.inclusive === false ? `${strict} ${limit}` : `at ${side} ${limit}`;
  const meant = limit === 1 && side === 'most' && typeof value === 'number' && value <= 100;
  return `expected ${words}, got ${String(value)}${meant ? `; did you mean ${value / 100}` : ''}`;
}

function formatWords(issue: Issue): string {
  if (issue.code !== 'invalid_format') return issue.message.replace(/^Invalid/, 'invalid');
  return `expected ${issue.format === 'url' ? 'a URL like http://host:port' : `a valid ${issue.format}`}`;
}

function wrongType(context: Context, type: string, path: readonly PropertyKey[]): string {
  const got = received(context, path, ['number', 'int', 'boolean'].includes(type) ? shown : kindOf);
  return `expected ${typeWords(type)}, got ${got}${corrected(type, valueAt(context.value, path))}`;
}

/**
 * The value at a path as the echo shows it, or `cautious` without one. Under a key of the writer's own choice
 * only its kind is named: it may be a setting misspelt, and what belongs under that one a secret.
 */
function received({ schema, value, echo }: Context, path: readonly PropertyKey[], cautious: Echo): string {
  const actual = valueAt(value, path);
  if (echo === undefined) return cautious(actual, path);
  const last = path.findLastIndex((step) => typeof step === 'string');
  const foreseen = last < 0 || knownKeys(schema, path.slice(0, last), value).includes(String(path[last]));
  return foreseen ? echo(actual, path) : kindOf(actual);
}

function among(known: readonly unknown[]): Echo {
  return (value, path) => shown(value, path, known);
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
