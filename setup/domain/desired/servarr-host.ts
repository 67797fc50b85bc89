import type { Login } from '../wishes/access.ts';
import { type Desired, type SettingTable, settingsOf } from './desired.ts';

/** The password is kept as a hash, and so never compared. */
const LOGIN: SettingTable<Login> = {
  authenticationMethod: () => 'forms',
  authenticationRequired: () => 'enabled',
  // They keep user names in lower case, and tell no capitals apart when somebody signs in (`UserService`).
  username: ({ username }) => username.toLowerCase(),
  password: ({ password }) => ({ value: password }),
};

/** The login of the pages of Radarr, Sonarr or Prowlarr; nothing where the file has none. */
export function hostOf(login: Login | undefined): readonly Desired[] {
  if (login === undefined) return [];
  return [{ kind: 'host', name: 'host', fields: settingsOf(LOGIN, login), neverCreated: true }];
}
