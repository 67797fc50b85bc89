import { Connection } from '../http/connection.ts';
import type { ServerOptions } from '../http/options.ts';
import type { Authorizer } from '../http/reader.ts';
import { foreignNotFound } from './foreign-not-found.ts';

export interface ServarrOptions extends ServerOptions {
  readonly apiKey: string;
}

/** The key goes into the header: in a query it would win over the header, and end up in logs. */
export function connectServarr(
  kind: 'radarr' | 'sonarr',
  options: ServarrOptions,
): { connection: Connection; authorizer: Authorizer } {
  const setting = kind.toUpperCase();
  const settings = {
    url: options.urlSetting ?? `${setting}_URL`,
    credentials: options.credentialsSetting ?? `${setting}_API_KEY`,
    credentialsKind: 'api key',
    internal: kind === 'radarr' ? 'http://radarr:7878' : 'http://sonarr:8989',
  };
  const server = options.server ?? kind;
  const explain = foreignNotFound(settings.url);
  const headers = { 'x-api-key': options.apiKey };
  return {
    connection: new Connection({ ...options, server, settings, explain, secrets: [options.apiKey] }),
    authorizer: { headers: async () => headers },
  };
}
