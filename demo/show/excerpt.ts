/** Less than everything of what a program said, with a word on how much is left out. */

import { withoutColours } from './colours.ts';

/** How many lines at most are shown of the part that begins with these words; other parts are left out. */
export type Shown = Readonly<Record<string, number>>;

/** All lines of a part. */
export const ALL = Number.POSITIVE_INFINITY;

/** The lines of a text that are shown; its parts are what blank lines set apart. */
export function excerpt(text: string, shown: Shown): readonly string[] {
  const parts = text
    .trimEnd()
    .split(/\n\n+/)
    .map((part) => part.split('\n'));
  const used = new Set<string>();
  const pieces: (readonly string[])[] = [];
  let leftOut = 0;
  const tellLeftOut = () => {
    if (leftOut > 0) pieces.push([`… ${counted(leftOut)} left out`]);
    leftOut = 0;
  };
  for (const part of parts) {
    const words = Object.keys(shown).find((start) => withoutColours(part[0] ?? '').startsWith(start));
    if (words === undefined) leftOut += part.length;
    else {
      used.add(words);
      tellLeftOut();
      pieces.push(shortened(part, shown[words] ?? ALL));
    }
  }
  tellLeftOut();
  const missing = Object.keys(shown).filter((words) => !used.has(words));
  // A program that no longer says so would go unnoticed.
  if (missing.length > 0) throw new Error(`nothing begins with ${missing.join(', ')} in:\n${text}`);
  return pieces.flatMap((piece, index) => (index === 0 || isNote(piece) ? piece : ['', ...piece]));
}

function isNote([first = '']: readonly string[]): boolean {
  return first.startsWith('…');
}

function shortened(part: readonly string[], most: number): readonly string[] {
  const rest = part.length - most;
  return rest > 0 ? [...part.slice(0, most), `  … and ${counted(rest)} more`] : part;
}

function counted(lines: number): string {
  return lines === 1 ? '1 line' : `${lines} lines`;
}
