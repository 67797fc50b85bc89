import * as z from 'zod';
import type { Connection } from '../http/connection.ts';
import { parseJson } from '../http/json.ts';
import { Login } from '../http/login.ts';
import type { Authorizer } from '../http/reader.ts';

/** An API key, or a user's name and password. */
export type JellyfinCredentials =
  | { readonly apiKey: string }
  | { readonly username: string; readonly password: string; readonly device?: JellyfinDevice };

/**
 * What a login is remembered by. A second login with the same id ends the first one's session, so two
 * programs must not share it.
 */
export interface JellyfinDevice {
  readonly id: string;
  readonly name: string;
}

const defaultDevice: JellyfinDevice = { id: 'media-pipeline-cleanup', name: 'media-pipeline cleanup' };

/** For what is done to set a server up, beside the cleanup that may sign in as the same user. */
export const setupDevice: JellyfinDevice = { id: 'media-pipeline-setup', name: 'media-pipeline setup' };

/** The only form that 10.10, 10.11 and 12 all accept; values are percent-decoded by the server. */
function header(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const pairs = Object.entries(fields).map(([name, value]) => `${name}="${encodeURIComponent(value)}"`);
  return { authorization: `MediaBrowser ${pairs.join(', ')}` };
}

/** For what a server answers to anybody. */
export const anonymous: Authorizer = { headers: async () => ({}) };

export function authorizerFor(connection: Connection, credentials: JellyfinCredentials): Authorizer {
  if ('apiKey' in credentials) {
    connection.secrets.add(credentials.apiKey);
    const headers = header({ Token: credentials.apiKey });
    return { headers: async () => headers };
  }
  connection.secrets.add(credentials.password);
  return new Login(async () => await logIn(connection, credentials), { renewable: false });
}

const path = '/Users/AuthenticateByName';
export const Session = z.object({ AccessToken: z.string().min(1) });

async function logIn(
  connection: Connection,
  credentials: PasswordCredentials,
): Promise<Readonly<Record<string, string>>> {
  return (await authenticate(connection, credentials, Session)).headers;
}

/** A name with its password. */
export type PasswordCredentials = Extract<JellyfinCredentials, { username: string }>;

/** Opens a session: what the server says of it, and the headers of further calls in it. */
export async function authenticate<T extends z.infer<typeof Session>>(
  connection: Connection,
  { username, password, device = defaultDevice }: PasswordCredentials,
  answer: z.ZodType<T>,
): Promise<{ readonly session: T; readonly headers: Readonly<Record<string, string>> }> {
  const client = { Client: 'media-pipeline', Device: device.name, DeviceId: device.id, Version: '1' };
  const { text } = await connection.exchange({
    method: 'POST',
    path,
    headers: { ...header(client), 'content-type': 'application/json' },
    body: JSON.stringify({ Username: username, Pw: password }),
  });
  const session = parseJson(text, answer, (what, nextStep) =>
    connection.error({ method: 'POST', path }, { code: 'malformed', what, nextStep }),
  );
  connection.secrets.add(session.AccessToken);
  return { session, headers: header({ ...client, Token: session.AccessToken }) };
}
