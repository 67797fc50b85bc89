/** Lines that fit a terminal, whatever colours they bear. */
import { widthOf } from '../../program/report/columns.ts';
import { COLOUR, withoutColours } from './colours.ts';

const END = '\u001b[0m';
/** How far what does not fit on its line is moved in below it. */
const HANGING = 6;

/** Breaks a line between words where it is wider than `width` cells; the rest hangs below it, in its colour. */
export function fold(line: string, width: number): readonly string[] {
  if (cells(line) <= width) return [line];
  const indent = /^ */.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  const begun = () => (lines.length === 0 ? indent : indent + ' '.repeat(HANGING)) + current;
  for (const word of line.slice(indent.length).split(/(?<= )(?! )/)) {
    if (current !== '' && cells(begun() + word.trimEnd()) > width) {
      lines.push(begun().trimEnd());
      current = '';
    }
    current += word;
  }
  return recoloured([...lines, begun().trimEnd()]);
}

function cells(text: string): number {
  return widthOf(withoutColours(text));
}

/** A colour that goes on over the end of a line ends there, and begins again on the next. */
function recoloured(lines: readonly string[]): readonly string[] {
  let open = '';
  return lines.map((line) => {
    const begun = open;
    for (const [code] of line.matchAll(COLOUR)) open = code === END ? '' : code;
    return `${begun}${line}${open === '' ? '' : END}`;
  });
}
