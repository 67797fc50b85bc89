import { Connection } from '../../../clients/http/connection.ts';
import type { ConnectionOptions } from '../../../clients/http/options.ts';
import { HttpReader } from '../../../clients/http/reader.ts';
import type { RetryOptions } from '../../../clients/http/retry.ts';
import { HttpWriter } from '../../../clients/http/writer.ts';

const settings = {
  url: 'RADARR_URL',
  credentials: 'RADARR_API_KEY',
  credentialsKind: 'api key',
  internal: 'http://radarr:7878',
};

/** A connection to a server called radarr. */
export function aConnection(options: Partial<ConnectionOptions> = {}): Connection {
  return new Connection({ server: 'radarr', url: 'http://server', settings, ...options });
}

const withKey = { headers: async () => ({ 'x-api-key': 'the-api-key' }) };

/** Repeats without waiting. */
export const atOnce: Partial<RetryOptions> = { sleep: async () => {}, random: () => 0 };

export function aReader(
  options: Partial<ConnectionOptions> = {},
  retry: Partial<RetryOptions> = atOnce,
): HttpReader {
  return readerOf(aConnection(options), { retry, signal: options.signal });
}

export function readerOf(
  connection: Connection,
  options: ConstructorParameters<typeof HttpReader>[2] = { retry: atOnce },
): HttpReader {
  return new HttpReader(connection, withKey, options);
}

export function aWriter(options: Partial<ConnectionOptions> = {}): HttpWriter {
  return new HttpWriter(aConnection(options), withKey, { retry: atOnce });
}
