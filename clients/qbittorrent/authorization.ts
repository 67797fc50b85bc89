import type { Answer } from '../http/call.ts';
import type { Connection } from '../http/connection.ts';
import { Login } from '../http/login.ts';
import { encodeQuery } from '../http/query.ts';
import type { Authorizer } from '../http/reader.ts';

/** An API key (5.2 and later), or the user name and password of the web interface. */
export type QbittorrentCredentials =
  | { readonly apiKey: string }
  | { readonly username: string; readonly password: string };

export function authorizerFor(connection: Connection, credentials: QbittorrentCredentials): Authorizer {
  if ('apiKey' in credentials) {
    connection.secrets.add(credentials.apiKey);
    const headers = { authorization: `Bearer ${credentials.apiKey}` };
    return { headers: async () => headers };
  }
  connection.secrets.add(credentials.password);
  // Sessions run out after an hour without calls.
  return new Login(async () => await logIn(connection, credentials), { renewable: true });
}

const loginPath = '/api/v2/auth/login';

async function logIn(
  connection: Connection,
  credentials: { readonly username: string; readonly password: string },
): Promise<Readonly<Record<string, string>>> {
  const call = {
    method: 'POST',
    path: loginPath,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: encodeQuery({ username: credentials.username, password: credentials.password }),
  } as const;
  const answer = await connection.exchange(call);
  // 5.2 answers 204 without a body; before, `Ok.` or, with the very same status, `Fails.`.
  if (answer.text !== '' && answer.text !== 'Ok.') {
    throw connection.error(call, {
      code: 'unauthorized',
      what: 'rejected the user name and password',
      nextStep: `check ${connection.settings.credentials}; five failures ban this address for an hour`,
      status: answer.status,
    });
  }
  const cookies = cookiesOf(answer);
  for (const cookie of cookies) connection.secrets.add(cookie.slice(cookie.indexOf('=') + 1));
  return cookies.length === 0 ? {} : { cookie: cookies.join('; ') };
}

/** Name and value as they came: the name is `SID`, `QBT_SID_8080`, or whatever the settings say. */
function cookiesOf({ headers }: Answer): string[] {
  const set = headers['set-cookie'] ?? [];
  return [set]
    .flat()
    .map((cookie) => cookie.split(';', 1)[0]?.trim() ?? '')
    .filter((pair) => pair.includes('='));
}
