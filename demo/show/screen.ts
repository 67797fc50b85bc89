/** What the demo writes: headings, sentences, commands and what programs said, within 80 columns. */
import type { Paint } from '../../program/report/paint.ts';
import { fold } from './fold.ts';

const WIDTH = 80;

export interface Screen {
  /** The title of a chapter, numbered. */
  readonly chapter: (title: string) => void;
  /** A paragraph. */
  readonly say: (text: string) => void;
  /** What a person would type, line by line; an indented line goes on with the one before. */
  readonly command: (...lines: readonly string[]) => void;
  /** What a program said to the command above, or what is seen somewhere. */
  readonly quote: (lines: readonly string[]) => void;
  /** A line as it is, to be copied. */
  readonly line: (text: string) => void;
}

export function screenOn(out: (text: string) => void, paint: Paint): Screen {
  let chapters = 0;
  const write = (lines: readonly string[]) => out(lines.map((line) => `${line}\n`).join(''));
  return {
    chapter: (title) => {
      chapters += 1;
      const heading = `${chapters}. ${title} `;
      write(['', paint.heading(heading + '─'.repeat(Math.max(3, WIDTH - heading.length)))]);
    },
    say: (text) => write(['', ...wrap(text)]),
    command: (...lines) =>
      write([
        '',
        ...lines.map((line) => `  ${paint.notice(line.startsWith(' ') ? `  ${line}` : `$ ${line}`)}`),
      ]),
    quote: (lines) => {
      const bar = paint.faint('│');
      const inside = lines.flatMap((line) => fold(line, WIDTH - '  │ '.length));
      write(inside.map((line) => `  ${bar} ${line}`.trimEnd()));
    },
    line: (text) => write([text]),
  };
}

/** Paragraphs have no hanging lines. */
function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length > WIDTH && current !== '') {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
