/** Aligned columns of plain text; paint a line after it is aligned. */
export interface Column {
  readonly align: 'left' | 'right';
  /** Longer cells run over and push the rest of their line. */
  readonly maxWidth?: number;
}

/** One line a row, two blanks between columns, no trailing blanks. Cells may come from servers as they are. */
export function alignRows(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
): readonly string[] {
  const cells = rows.map((row) => columns.map((_, index) => oneLine(row[index] ?? '')));
  const widths = columns.map(({ maxWidth = 120 }, index) => Math.min(maxWidth, widest(cells, index)));
  return cells.map((row) =>
    columns
      .map(({ align }, index) => {
        const cell = row[index] ?? '';
        const fill = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)));
        return align === 'left' ? cell + fill : fill + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A loop, since a large library has more rows than a call may have arguments. */
function widest(rows: readonly (readonly string[])[], index: number): number {
  let width = 0;
  for (const row of rows) width = Math.max(width, widthOf(row[index] ?? ''));
  return width;
}

const MARK = /^\p{Mark}$/u;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]$/u;

/** Cells a terminal takes: East Asian letters two, combining marks none. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const letter of text) {
    if (!MARK.test(letter)) width += WIDE.test(letter) ? 2 : 1;
  }
  return width;
}

/** A name from a server on one line: what would steer the terminal is shown as `?`, what would hide in it goes. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\u2028\u2029]/gu, '?');
}
