import { names } from '../../names.ts';
import { accountKey } from '../../secrets.ts';
import type { Check } from '../check.ts';

/** Keys of passwords that are not those of people of the household. */
const TAKEN: readonly string[] = ['admin', names.cleanup];

/** Jellyfin takes Ann and ann for one account. */
export const uniqueAccounts: Check = ({ apps: { jellyfin } }) =>
  jellyfin.users.flatMap(({ name }, index) => {
    const others = [
      jellyfin.administrator,
      names.cleanup,
      ...jellyfin.users.slice(0, index).map((user) => user.name),
    ];
    const same = others.find((other) => other.toLowerCase() === name.toLowerCase());
    if (same === undefined) return [];
    const message = `${same} is an account already, and Jellyfin tells no capitals apart; choose another name`;
    return [{ path: ['apps', 'jellyfin', 'users', index, 'name'], message }];
  });

/** Each account has a key of its own for its password. */
export const accountKeys: Check = ({ apps: { jellyfin } }) => {
  const keys = jellyfin.users.map(accountKey);
  return keys.flatMap((key, index) => {
    const path = ['apps', 'jellyfin', 'users', index];
    if (key === '') {
      const message = 'the name has no letter or digit that a key of a Secret can hold; set secretKey';
      return [{ path, message }];
    }
    if (!TAKEN.includes(key) && keys.indexOf(key) === index) return [];
    return [{ path, message: `the key jellyfin-${key}-password is another account's; set secretKey` }];
  });
};

/** The account of the cleanup is made by setup. */
export const cleanupAccount: Check = ({ cleanup, setup }) => {
  if (!cleanup.enabled || setup.enabled || cleanup.jellyfinSignIn !== 'serviceUser') return [];
  const message = 'nobody makes this account while setup.enabled is false; choose apiKey, or enable setup';
  return [{ path: ['cleanup', 'jellyfinSignIn'], message }];
};
