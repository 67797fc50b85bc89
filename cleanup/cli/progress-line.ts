/** One line on standard error that says what is being done, on a terminal only. */

import { oneLine } from '../../program/report/columns.ts';
import type { Clock, Progress } from '../ports/progress.ts';

export interface ProgressLine extends Progress {
  /** Takes the line away; called before anything else is written. */
  clear(): void;
}

/** How often the line may change, in milliseconds: faster is unreadable and slows the work. */
const SHORTEST = 100;
/** Returns to the first column and clears the line: ECMA-48 `EL`. */
const CLEAR = '\r\u001b[K';
const LONGEST = 78;

export const NO_PROGRESS: ProgressLine = { at: () => {}, clear: () => {} };

export function progressLine(write: (text: string) => void, clock: Clock): ProgressLine {
  let shown: string | undefined;
  let changedAt = Number.NEGATIVE_INFINITY;
  return {
    at(what, done, total) {
      const now = clock.now();
      const isNew = shown === undefined || !shown.startsWith(what);
      if (!isNew && done !== total && now - changedAt < SHORTEST) return;
      const count = done === undefined ? '' : ` ${done}${total === undefined ? '' : `/${total}`}`;
      shown = `${what}${count}`;
      changedAt = now;
      write(`${CLEAR}${oneLine(shown).slice(0, LONGEST)}`);
    },
    clear() {
      if (shown === undefined) return;
      shown = undefined;
      write(CLEAR);
    },
  };
}
