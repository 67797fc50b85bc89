/** A message before it takes the form of a service: one screen at most. */
import type { EVENTS } from '../config/schema.ts';

export interface Section {
  readonly event: (typeof EVENTS)[number] | 'test';
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface Message {
  readonly title: string;
  readonly sections: readonly Section[];
  /** Somebody should look: refused or failed. */
  readonly urgent: boolean;
}

const LONGEST_LINE = 160;
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** A title or problem as one line without anything that controls how it is shown, cut where it is too long. */
export function oneLine(text: string, longest = LONGEST_LINE): string {
  const letters = [...text.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim()];
  return letters.length <= longest ? letters.join('') : `${letters.slice(0, longest - 1).join('')}…`;
}

/** Plain text: headings, and lines below them. */
export function plainText({ sections }: Message): string {
  return sections
    .map(({ heading, lines }) => [heading, ...lines.map((line) => `- ${line}`)].join('\n'))
    .join('\n\n');
}

/** HTML of the few tags that every service knows; `escape` has to take `&`, `<` and `>` away. */
export function htmlText({ sections }: Message, lineBreak: string): string {
  return sections
    .map(({ heading, lines }) =>
      [`<b>${escapeHtml(heading)}</b>`, ...lines.map((line) => `- ${escapeHtml(line)}`)].join(lineBreak),
    )
    .join(lineBreak + lineBreak);
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
