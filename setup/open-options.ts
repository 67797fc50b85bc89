/** Of each connection in the configuration, what its client is opened with. */
import type { Connection, InstanceConnection, KeyedConnection } from './config/connections.ts';
import type { JellyfinConnection } from './config/jellyfin-wish.ts';

export function administered({ name, password, ...rest }: JellyfinConnection) {
  return { server: name, ...rest, password: password.reveal(), ...settingsOf(name) };
}

export function keyed({ name, url, apiKey }: KeyedConnection) {
  return { server: name, url, apiKey: apiKey.reveal(), ...settingsOf(name) };
}

export function keyedInstance(instance: InstanceConnection) {
  return { kind: instance.kind, ...keyed(instance) };
}

export function signedIn({ name, url, signIn }: Connection) {
  const credentials =
    signIn.kind === 'api-key'
      ? { apiKey: signIn.apiKey.reveal() }
      : { username: signIn.username, password: signIn.password.reveal() };
  return { server: name, url, credentials, ...settingsOf(name) };
}

/** What errors point to: the keys of the file. */
function settingsOf(name: string) {
  return { urlSetting: `the url of ${name}`, credentialsSetting: `the API key or password of ${name}` };
}
