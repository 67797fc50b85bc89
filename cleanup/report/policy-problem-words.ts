/** Why the policy fits no user of Jellyfin, in words. */

import { oneLine } from '../../program/report/columns.ts';
import type { UserFacts } from '../domain/facts/facts.ts';
import type { PolicyProblem } from '../domain/policy/watchers.ts';

export function policyProblemText({ code, name }: PolicyProblem, users: readonly UserFacts[]): string {
  const known = users.map((user) => oneLine(user.name)).join(', ') || 'none';
  switch (code) {
    case 'no-user-named':
      return `names no user whose watching counts; Jellyfin has ${known}`;
    case 'unknown-user':
      return `Jellyfin has no user ${JSON.stringify(name)}; it has ${known}`;
    case 'unknown-ignored-user':
      return `ignoredUsers names ${JSON.stringify(name)}, and Jellyfin has no such user; it has ${known}; if it was renamed, what it watched would count: write its new name, or take it out`;
    case 'disabled-user':
      return `user ${JSON.stringify(name)} is disabled in Jellyfin; enable it, or name another`;
    case 'ambiguous-user':
      return `several users of Jellyfin are called ${JSON.stringify(name)} but for upper and lower case; rename one`;
  }
}
