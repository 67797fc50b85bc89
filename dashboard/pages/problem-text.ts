import type { StateProblem } from '../domain/house.ts';
import type { Words } from './words.ts';

/** A file that tells nothing, for people. */
export function problemText({ file, kind, detail = '' }: StateProblem, { m: { problems } }: Words): string {
  switch (kind) {
    case 'newer':
      return problems.newer(file);
    case 'damaged':
      return problems.damaged(file);
    case 'unreadable':
      return problems.unreadable(file, detail);
    case 'in-part':
      return problems.inPart(file, detail);
  }
}
