import type { User } from '../../../clients/jellyfin/server.ts';
import { toUser } from './to-people.ts';

/**
 * A line for people where the account that the cleanup signs in with does not see everything. The catalogue is
 * asked for without a user, and then is that of whoever signed in (servers 10.10 to 12): what this account may not
 * see would look as if Jellyfin had no such file.
 */
export function signInProblem(users: readonly User[], username: string): string | undefined {
  const own = users.find(({ Name }) => Name.toLowerCase() === username.toLowerCase());
  if (own === undefined) return undefined;
  const { libraries, restricted } = toUser(own);
  const missing = [
    ...(own.Policy.IsAdministrator ? [] : ['be an administrator']),
    ...(libraries === 'all' ? [] : ['have access to all libraries']),
    ...(restricted ? ['have no blocked or allowed tags and no parental rating'] : []),
  ];
  if (missing.length === 0) return undefined;
  return `jellyfin lists only what the account ${own.Name} may see, with which the cleanup signs in: it has to ${missing.join(' and ')}; change it in Jellyfin's user settings, or set JELLYFIN_API_KEY instead`;
}
