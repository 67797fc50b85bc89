/**
 * The known word that was most likely meant: a typo away (a third of its letters at most), or longer by
 * words left out (`graceDays` for `gracePeriodDays`). Undefined when nothing is near.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const asked = word.toLowerCase();
  let best: { readonly name: string; readonly cost: number } | undefined;
  for (const name of known) {
    const cost = costOf(asked, name.toLowerCase());
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { name, cost };
  }
  return best?.name;
}

function costOf(asked: string, known: string): number | undefined {
  const distance = editDistance(asked, known);
  if (distance <= Math.max(1, Math.floor(Math.max(asked.length, known.length) / 3))) return distance;
  const shortened = asked.length >= 4 && asked[0] === known[0] && hasInOrder(known, asked);
  return shortened ? known.length : undefined;
}

function hasInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        cell(last, column) + 1,
        cell(current, column - 1) + 1,
        cell(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, cell(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return cell(last, b.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
