import type { UserFacts } from '../facts/facts.ts';
import type { JellyfinUserId } from '../facts/ids.ts';
import type { Policy } from './policy.ts';

/** Why the users that the policy names cannot be found; an error, never an empty set of watchers. */
export interface PolicyProblem {
  readonly code:
    | 'no-user-named'
    | 'unknown-user'
    | 'disabled-user'
    | 'ambiguous-user'
    | 'unknown-ignored-user';
  /** The name as configured; empty for `no-user-named`. */
  readonly name: string;
}

/** Whose plays decide, resolved against the users of Jellyfin. */
export interface Watchers {
  /** `named`: all of `named` must have watched; the others as in the policy. */
  readonly rule: 'named' | 'any' | 'all' | 'starters';
  readonly named: ReadonlySet<JellyfinUserId>;
  /** Accounts that nobody watches with; none of them is named. */
  readonly ignored: ReadonlySet<JellyfinUserId>;
  readonly problems: readonly PolicyProblem[];
}

/** Finds the users that the policy counts on, or says of every one why not. */
export function resolveWatchers(policy: Policy, users: readonly UserFacts[]): Watchers {
  const { watchedBy } = policy;
  if (watchedBy === 'any' || watchedBy === 'all' || watchedBy === 'starters') {
    const problems = watchedBy === 'all' ? [] : unknownIgnored(policy, users);
    return { rule: watchedBy, named: new Set(), ignored: ignoredIn(policy, users), problems };
  }
  const names = watchedBy === 'primary' ? [policy.primaryUserName ?? ''] : watchedBy.users;
  const named = new Set<JellyfinUserId>();
  const problems: PolicyProblem[] = names.length === 0 ? [NO_USER_NAMED] : [];
  for (const name of names) {
    const found = findUser(name, users);
    if (typeof found === 'string') named.add(found);
    else problems.push(found);
  }
  return { rule: 'named', named, ignored: new Set(), problems };
}

/** An account that is listed twice, once under another name, is not known to be nobody's. */
function ignoredIn({ ignoredUsers }: Policy, users: readonly UserFacts[]): ReadonlySet<JellyfinUserId> {
  const isNobodys = ({ name }: UserFacts) => ignoredUsers.some((ignored) => isSameName(ignored, name));
  const others = new Set(users.filter((user) => !isNobodys(user)).map(({ id }) => id));
  return new Set(users.map(({ id }) => id).filter((id) => !others.has(id)));
}

/**
 * Where one play can be enough, an account that was renamed would be ignored no more, and what a program marks would
 * count. Where everybody has to watch, it only keeps more.
 */
function unknownIgnored({ ignoredUsers }: Policy, users: readonly UserFacts[]): readonly PolicyProblem[] {
  return ignoredUsers
    .filter((name) => !users.some((user) => isSameName(user.name, name)))
    .map((name) => ({ code: 'unknown-ignored-user', name }));
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

const NO_USER_NAMED: PolicyProblem = { code: 'no-user-named', name: '' };

/** Jellyfin's user names are unique without case; two that are not leave open who is meant. */
function findUser(name: string, users: readonly UserFacts[]): JellyfinUserId | PolicyProblem {
  if (name === '') return NO_USER_NAMED;
  const sameName = users.filter((user) => isSameName(user.name, name));
  if (sameName.length === 0) return { code: 'unknown-user', name };
  const [user, another] = sameName.filter((candidate) => candidate.enabled !== false);
  if (user === undefined) return { code: 'disabled-user', name };
  if (another !== undefined) return { code: 'ambiguous-user', name };
  return user.id;
}
