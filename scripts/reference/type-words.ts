/** What may be written at a place, in words. */
import { entryOf, flat, mappingsOf, type Node } from './node.ts';

/** More words than this are listed below the table. */
const MOST_WORDS = 6;

/** The type of a value: `folder`, `whole number, 1 to 65535`, `` `udp` or `tcp` ``. */
export function typeWords(node: Node): string {
  const { title, anyOf, oneOf, ...own } = flat(node);
  if (title !== undefined) return title;
  const words = (anyOf ?? oneOf)?.map(typeWords) ?? [oneType(own)];
  return [...new Set(words)].join(' or ');
}

/** The words of a choice that is too long for a table. */
export function longChoice(node: Node): readonly string[] {
  const words = different(flat(node).enum ?? []);
  return words.length > MOST_WORDS ? words : [];
}

function oneType(node: Node): string {
  if (node.const !== undefined) return code(node.const);
  if (node.enum !== undefined) return choice(node.enum);
  if (node.type === 'array') return listWords(node);
  if (node.type === 'object') return entryOf(node) === undefined ? 'keys' : 'mapping by name';
  if (node.type === 'integer' || node.type === 'number') return numberWords(node);
  return node.type === 'boolean' ? '`true` or `false`' : textWords(node);
}

function listWords(node: Node): string {
  const entry = entryOf(node) ?? {};
  return mappingsOf(entry).length > 0 ? 'list' : `list of: ${typeWords(entry)}`;
}

function choice(words: readonly unknown[]): string {
  const shown = different(words);
  return shown.length > MOST_WORDS ? `one of ${shown.length} words, below` : shown.join(', ');
}

/** `3` and `'3'` are the same to whoever writes them. */
function different(words: readonly unknown[]): readonly string[] {
  return [...new Set(words.map(code))];
}

function numberWords({ type, minimum, maximum, exclusiveMinimum }: Node): string {
  const noun = type === 'integer' ? 'whole number' : 'number';
  const least = exclusiveMinimum === undefined ? shown(minimum) : `above ${exclusiveMinimum}`;
  const most = shown(maximum);
  if (least === undefined && most === undefined) return noun;
  if (most === undefined) return `${noun}, ${exclusiveMinimum === undefined ? `${least} or more` : least}`;
  return `${noun}, ${least} to ${most}`;
}

/** Bounds that people meet: not those of numbers as such. */
function shown(bound: number | undefined): string | undefined {
  return bound === undefined || Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? undefined : String(bound);
}

const FORMATS: Readonly<Record<string, string>> = {
  ipv4: 'IPv4 address',
  ipv6: 'IPv6 address',
  cidrv4: 'IPv4 address with prefix',
  cidrv6: 'IPv6 address with prefix',
};

function textWords({ format }: Node): string {
  return FORMATS[format ?? ''] ?? 'text';
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}
