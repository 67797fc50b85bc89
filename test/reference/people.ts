import type { UserFacts } from '../../cleanup/domain/facts/facts.ts';
import type { JellyfinUserId } from '../../cleanup/domain/facts/ids.ts';
import type { Copy } from './copy.ts';
import type { Question } from './question.ts';

/** A user of Jellyfin, or somebody who only turns up in watch states. */
export interface Person extends Pick<UserFacts, 'id' | 'enabled'> {
  readonly listed: boolean;
}

/** Everyone listed, and everyone else who left a trace on one of these copies. */
export function peopleAround(question: Question, copies: readonly Pick<Copy, 'watches'>[]): Person[] {
  const strangers = copies
    .flatMap((copy) => copy.watches)
    .map((entry) => entry.user)
    .filter((id) => !question.facts.users.some((user) => user.id === id));
  return [...question.facts.users.map(asPerson), ...[...new Set(strangers)].map(asStranger)];
}

/** The user with this id, who may be nobody that Jellyfin lists. */
export function personOf({ facts }: Question, id: JellyfinUserId): Person {
  const user = facts.users.find((one) => one.id === id);
  return user === undefined ? asStranger(id) : asPerson(user);
}

/**
 * The users who all must have watched, where the policy names them; `'everybody'` where it names nobody;
 * `'unresolved'` when a name does not lead to exactly one account that is not disabled, or when somebody's play
 * alone may be enough and an account to be ignored cannot be found.
 */
export function namedWatchers({ facts, policy }: Question): Person[] | 'everybody' | 'unresolved' {
  const named = namesIn(policy.watchedBy, policy.primaryUserName);
  if (named === 'everybody') return ignoresAStranger(facts, policy) ? 'unresolved' : named;
  const found = named.map((name) =>
    facts.users.filter((user) => user.enabled !== false && sameName(user.name, name)),
  );
  const certain = found.every((users) => users.length === 1);
  return certain && found.length > 0 ? found.flat().map(asPerson) : 'unresolved';
}

function ignoresAStranger(
  facts: Question['facts'],
  { watchedBy, ignoredUsers }: Question['policy'],
): boolean {
  if (watchedBy !== 'any' && watchedBy !== 'starters') return false;
  return ignoredUsers.some((name) => facts.users.every((user) => !sameName(user.name, name)));
}

/** Whether the policy calls this account nobody's, under every name that it is listed by. */
export function isNobodys({ facts, policy }: Question, { id }: Person): boolean {
  const names = facts.users.filter((user) => user.id === id).map(({ name }) => name);
  return names.length > 0 && names.every((name) => policy.ignoredUsers.some((one) => sameName(one, name)));
}

function namesIn(
  watchedBy: Question['policy']['watchedBy'],
  primaryUserName: string | undefined,
): readonly string[] | 'everybody' {
  if (watchedBy === 'primary') return primaryUserName === undefined ? [] : [primaryUserName];
  return typeof watchedBy === 'string' ? 'everybody' : watchedBy.users;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function asPerson({ id, enabled }: UserFacts): Person {
  return { id, enabled, listed: true };
}

function asStranger(id: JellyfinUserId): Person {
  return { id, enabled: 'unknown', listed: false };
}
