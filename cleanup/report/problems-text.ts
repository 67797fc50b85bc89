import { groupBy } from '../domain/basics/group-by.ts';
import { counted } from './amounts.ts';

/** The call in a problem of a server: ` (GET /Users)`. */
const CALL = / \([A-Z]+ \/[^)]*\)/;

/**
 * The problems of one server in a line. A server that is away fails every call in the same words: what differs from
 * an earlier one in nothing but its call is counted.
 */
export function problemsText(problems: readonly string[]): string {
  const alike = groupBy(problems, (problem) => problem.replace(CALL, ''));
  return [...alike.values()].map(([first = '', ...more]) => first + likewise(more.length)).join('; ');
}

function likewise(calls: number): string {
  return calls === 0 ? '' : ` (and ${counted(calls, 'more call')} likewise)`;
}
