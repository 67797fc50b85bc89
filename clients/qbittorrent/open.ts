import { Connection } from '../http/connection.ts';
import type { ServerOptions } from '../http/options.ts';
import { HttpReader } from '../http/reader.ts';
import { ServerError } from '../http/server-error.ts';
import type { StatusMeaning } from '../http/status.ts';
import { waitUntilUp } from '../http/wait.ts';
import { HttpWriter } from '../http/writer.ts';
import { authorizerFor, type QbittorrentCredentials } from './authorization.ts';
import { QbittorrentReader } from './reader.ts';
import { QbittorrentWriter } from './writer.ts';

export interface QbittorrentOptions extends ServerOptions {
  readonly credentials: QbittorrentCredentials;
}

/** Opens a client that can only read. */
export function openQbittorrentReader(options: QbittorrentOptions): QbittorrentReader {
  const connection = connect(options);
  return new QbittorrentReader(
    new HttpReader(connection, authorizerFor(connection, options.credentials), options),
  );
}

/** Opens a client that can also delete torrents and change settings. */
export function openQbittorrentWriter(options: QbittorrentOptions): QbittorrentWriter {
  const connection = connect(options);
  return new QbittorrentWriter(
    new HttpWriter(connection, authorizerFor(connection, options.credentials), options),
  );
}

/**
 * Waits for the server to answer, without a login: of one that is starting nobody could say whether a lost login
 * counts towards the ban.
 *
 * @param limitMs how long to pause in all before giving up
 * @throws ServerError `starting` when the server is not up by then
 */
export async function waitForQbittorrent(options: QbittorrentOptions, limitMs: number): Promise<void> {
  const http = new HttpReader(connect(options), { headers: async () => ({}) }, options);
  const read = { path: '/api/v2/app/webapiVersion' };
  try {
    await waitUntilUp(http, { read, isUp: (text) => /^\d+(\.\d+)+$/.test(text), limitMs });
  } catch (error) {
    // Who is not let in is answered all the same.
    const answered = error instanceof ServerError && error.status !== undefined && error.code !== 'starting';
    if (!answered) throw error;
  } finally {
    await http.close();
  }
}

function connect(options: QbittorrentOptions): Connection {
  const { server = 'qbittorrent', urlSetting = 'QBITTORRENT_URL' } = options;
  const withKey = 'apiKey' in options.credentials;
  const usual = withKey ? 'QBITTORRENT_API_KEY' : 'QBITTORRENT_USERNAME and QBITTORRENT_PASSWORD';
  const settings = {
    url: urlSetting,
    credentials: options.credentialsSetting ?? usual,
    credentialsKind: withKey ? 'api key' : 'user name and password',
    internal: 'http://qbittorrent:8080',
  };
  const explain = (status: number, detail: string) => explainStatus(status, detail, settings);
  return new Connection({ ...options, server, settings, explain });
}

/** Where qBittorrent's statuses mean something of their own. */
function explainStatus(
  status: number,
  detail: string,
  { url, credentials, credentialsKind }: { url: string; credentials: string; credentialsKind: string },
): StatusMeaning | undefined {
  if (status === 401) {
    return {
      code: 'unauthorized',
      what: `rejected the ${credentialsKind}, or the port in its address`,
      nextStep: `check ${credentials}; if ${url} goes through a mapped port or a proxy, switch off host header validation`,
    };
  }
  if (status === 403 && /banned/i.test(detail)) {
    return {
      code: 'banned',
      what: 'has banned this address after failed logins',
      nextStep: `correct ${credentials}, then wait an hour or restart it`,
    };
  }
  if (status === 403) {
    return { code: 'forbidden', what: 'does not know this session or key', nextStep: `check ${credentials}` };
  }
  return undefined;
}
