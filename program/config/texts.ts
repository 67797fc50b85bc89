/**
 * What no text of a configuration is, whatever it stands for: a template or a placeholder that nobody filled in,
 * characters that nobody sees, quotes of a word processor. Found by a walk, so that it holds for every key.
 */
import { isRecord } from './known-keys.ts';
import type { Finding } from './schema-findings.ts';
import { namesSecret } from './secret-look.ts';
import { pathText } from './yaml-source.ts';

export interface TextRules {
  /** True for places with text in which programs may have templates of their own: variables, annotations. */
  readonly isFree?: (path: readonly PropertyKey[]) => boolean;
  /** Whether blanks at the ends are a slip; absent: a schema takes them off. */
  readonly refusesBlanks?: boolean;
}

/** What a schema found, and then what is wrong with texts that it lets through. */
export function withTexts(found: readonly Finding[], value: unknown, rules?: TextRules): readonly Finding[] {
  const told = new Set(found.map(({ path }) => pathText(path)));
  return [...found, ...textFindings(value, rules).filter(({ path }) => !told.has(pathText(path)))];
}

/** What is wrong with the texts in `value`; what stands under the name of a secret is looked at by nobody. */
export function textFindings(
  value: unknown,
  rules: TextRules = {},
  path: readonly PropertyKey[] = [],
): readonly Finding[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => textFindings(item, rules, [...path, index]));
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([key, child]) => textFindings(child, rules, [...path, key]));
  }
  if (typeof value !== 'string' || namesSecret(path.findLast((step) => typeof step === 'string'))) return [];
  const message = rules.isFree?.(path) ? freeProblem(value) : textProblem(value, rules);
  return message === undefined ? [] : [{ path, message }];
}

/** Control characters but tab and line breaks, and marks without a width; all survive copying from a web page. */
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/u;
const LINES = /[\t\n\r]/;
const HELM = /\{\{-?\s*(\.|include\b|template\b|tpl\b).*\}\}/;
const TEMPLATE = /\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|\$\([A-Z_]+\)|%[A-Z][A-Z_]{2,}%|<[A-Za-z][\w .-]*>/;
const PLACEHOLDER =
  /\b(change[-_ ]?me|replace[-_ ]?me|fix[-_]?me|your[-_ ]?(address|chat|domain|e?mail|host(name)?|ip|key|name|nas|password|room|server|token|topic|user(name)?)s?)\b/i;
const WORD_PROCESSOR = /^[“”„«»‘’].*[“”„«»‘’]$/s;

function freeProblem(text: string): string | undefined {
  return hidden(text) ?? unfilled(HELM.exec(text));
}

function textProblem(text: string, { refusesBlanks = false }: TextRules): string | undefined {
  const blanks = refusesBlanks && text !== text.trim();
  return (
    hidden(text) ??
    (blanks ? blankEnds(text) : undefined) ??
    (LINES.test(text.trim()) ? 'expected text on one line, without tabs' : undefined) ??
    unfilled(TEMPLATE.exec(text) ?? PLACEHOLDER.exec(text)) ??
    (WORD_PROCESSOR.test(text)
      ? 'stands in typographic quotes, which are part of it; write plain quotes or none'
      : undefined)
  );
}

function hidden(text: string): string | undefined {
  const [mark] = HIDDEN.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const code = (mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `holds a character that nobody sees (U+${code}); remove it, or write the value anew`;
}

function blankEnds(text: string): string {
  if (text.trim() === '') return 'expected a value, got nothing but blanks';
  const ends = LINES.test(text) ? 'blanks or line breaks' : 'blanks';
  return `expected no ${ends} at its ends; write it without them`;
}

function unfilled(match: RegExpExecArray | null): string | undefined {
  return match === null
    ? undefined
    : `holds ${match[0]}, which nobody fills in; write the real value in its place`;
}
