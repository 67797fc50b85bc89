import type { Authentication, Login } from '../wishes/access.ts';
import { type Desired, type SettingTable, settingsOf } from './desired.ts';

/** The password is kept as a hash, and so never compared. */
const LOGIN: SettingTable<Login> = {
  // They keep user names in lower case, and tell no capitals apart when somebody signs in (`UserService`).
  username: ({ username }) => username.toLowerCase(),
  password: ({ password }) => ({ value: password }),
};

const AUTHENTICATION: SettingTable<Authentication> = {
  authenticationMethod: (auth) => (auth === 'external' ? 'external' : 'forms'),
  authenticationRequired: (auth) => (auth === 'disabledForLocalAddresses' ? auth : 'enabled'),
};

/** How people sign in to the pages of Radarr, Sonarr or Prowlarr; nothing where the file has no login. */
export function hostOf(login: Login | undefined, auth: Authentication): readonly Desired[] {
  if (login === undefined) return [];
  const fields = {
    ...settingsOf(AUTHENTICATION, auth),
    // Where a proxy knows who comes, nobody signs in here.
    ...(auth !== 'external' && settingsOf(LOGIN, login)),
  };
  return [{ kind: 'host', name: 'host', fields, neverCreated: true }];
}
