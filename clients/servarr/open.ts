import { Connection } from '../http/connection.ts';
import type { ConnectionOptions, ServerOptions } from '../http/options.ts';
import type { Authorizer } from '../http/reader.ts';
import { foreignNotFound } from './foreign-not-found.ts';

export interface ServarrOptions extends ServerOptions {
  readonly apiKey: string;
}

/** Addresses inside of a stack, as examples. */
const INTERNAL = {
  radarr: 'http://radarr:7878',
  sonarr: 'http://sonarr:8989',
  prowlarr: 'http://prowlarr:9696',
} as const;

/** The key goes into the header: in a query it would win over the header, and end up in logs. */
export function connectServarr(
  kind: keyof typeof INTERNAL,
  options: ServarrOptions,
  forbids?: ConnectionOptions['forbids'],
): { connection: Connection; authorizer: Authorizer } {
  const setting = kind.toUpperCase();
  const settings = {
    url: options.urlSetting ?? `${setting}_URL`,
    credentials: options.credentialsSetting ?? `${setting}_API_KEY`,
    credentialsKind: 'api key',
    internal: INTERNAL[kind],
  };
  const server = options.server ?? kind;
  const explain = foreignNotFound(settings.url);
  const headers = { 'x-api-key': options.apiKey };
  return {
    connection: new Connection({
      ...options,
      server,
      settings,
      explain,
      ...(forbids && { forbids }),
      secrets: [options.apiKey],
    }),
    authorizer: { headers: async () => headers },
  };
}
