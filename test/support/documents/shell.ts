/** Commands of a shell, as far as documents write them. */
import { parse } from 'shell-quote';
import type { MarkdownDocument } from './document.ts';

export interface Command {
  readonly words: readonly string[];
  /** Files that the command's output or input is redirected to or from. */
  readonly writes: readonly string[];
  /** What stands around it; of a block the prose of the whole document. */
  readonly prose: string;
}

const CHECKED = ['npm', 'npx', 'node', 'kubectl'];

/** Every command of the programs that a test can know about. */
export function commandsOf(document: MarkdownDocument): readonly Command[] {
  const inBlocks = document.blocks
    .filter(({ info }) => /^(sh|bash|shell)\b/.test(info))
    .flatMap(({ text }) => commandsIn(text, document.prose));
  const inSpans = document.spans.flatMap(({ code, prose }) => commandsIn(code, prose));
  return [...inBlocks, ...inSpans];
}

/** `$(date)`, also as a part of a word. */
const SUBSTITUTION = /\$\(([^()]*)\)/g;

/** Lines of shell as commands; what follows a pipe, `&&` or `$(` is a command of its own. */
export function commandsIn(text: string, prose: string): readonly Command[] {
  const whole = text.replaceAll(/\\\n\s*/g, ' ');
  const inner = [...whole.matchAll(SUBSTITUTION)].map(([, command = '']) => command);
  const lines = [...whole.replaceAll(SUBSTITUTION, '$ANSWER').split('\n'), ...inner];
  return lines
    .flatMap((line) => commandsOfLine(line, prose))
    .filter(({ words }) => words.length > 1 && CHECKED.includes(words[0] ?? ''));
}

interface Written {
  readonly words: readonly string[];
  readonly writes: readonly string[];
}

type ShellToken = ReturnType<typeof parse>[number];

function commandsOfLine(line: string, prose: string): readonly Command[] {
  const tokens = parse(line, (name) => `$${name}`);
  const end = tokens.findIndex((token) => typeof token !== 'string' && 'comment' in token);
  const parts = splitAt(end === -1 ? tokens : tokens.slice(0, end), separates);
  return parts.map((part) => ({ ...writtenIn(part), prose }));
}

const REDIRECTIONS: readonly string[] = ['>', '>>', '<'];

function separates(token: ShellToken): boolean {
  return (
    typeof token !== 'string' && 'op' in token && token.op !== 'glob' && !REDIRECTIONS.includes(token.op)
  );
}

function splitAt<T>(list: readonly T[], divides: (item: T) => boolean): readonly (readonly T[])[] {
  const at = list.findIndex(divides);
  return at === -1 ? [list] : [list.slice(0, at), ...splitAt(list.slice(at + 1), divides)];
}

function writtenIn(tokens: readonly ShellToken[]): Written {
  const isTarget = (index: number) => {
    const before = tokens[index - 1];
    return typeof before === 'object' && 'op' in before && REDIRECTIONS.includes(before.op);
  };
  const texts = tokens.map((token) => {
    if (typeof token === 'string') return token;
    return 'pattern' in token ? token.pattern : undefined;
  });
  const words = texts.filter((text, index): text is string => text !== undefined && !isTarget(index));
  const first = words.findIndex((word) => !/^\w+=/.test(word));
  return {
    words: first === -1 ? [] : words.slice(first),
    writes: texts.filter((text, index): text is string => text !== undefined && isTarget(index)),
  };
}

/** Words that stand for something of the reader's: NAME, KEY, `…`, $VARIABLE. */
export function isPlaceholder(word: string): boolean {
  return /…|\$|(^|[/:-])[A-Z][A-Z_]+($|[/:-])/.test(word);
}
