import type { Simulator } from '../../../simulator/start.ts';

/** Parsed JSON of a shape that the test knows. */
export interface Json {
  readonly [key: string]: Json | undefined;
}

/** An answer as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The parsed JSON; the text itself when it is none. */
  readonly body: Json;
  readonly headers: Headers;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as a form. */
  readonly form?: Record<string, string>;
}

/** Sends one request, follows no redirect, and reads the whole answer. */
export async function ask(url: string, asked: Asked = {}): Promise<Answer> {
  const body =
    asked.form === undefined ? JSON.stringify(asked.json) : new URLSearchParams(asked.form).toString();
  const type = asked.form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
  const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'content-type': type }), ...asked.headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, text, body: parsed(text), headers: response.headers };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text as unknown as Json;
  }
}

/** The entries of an answer that is a list, or of its `Items` or `records`. */
export function listOf(answer: Answer): readonly Json[] {
  const list: unknown = answer.body['Items'] ?? answer.body['records'] ?? answer.body;
  if (!Array.isArray(list)) throw new Error(`not a list: ${answer.status} ${answer.text.slice(0, 200)}`);
  return list;
}

/** Asks Jellyfin with the simulator's API key. */
export function askJellyfin(sim: Simulator, path: string, asked: Asked = {}): Promise<Answer> {
  const authorization = `MediaBrowser Token="${sim.jellyfin.apiKey}"`;
  return ask(`${sim.jellyfin.url}${path}`, { ...asked, headers: { authorization, ...asked.headers } });
}

/** Asks a Radarr, under `/api/v3`. */
export function askRadarr(
  sim: Simulator,
  path: string,
  asked: Asked = {},
  instance = 'radarr',
): Promise<Answer> {
  return askArr(sim.radarrs.get(instance) ?? sim.radarr, path, asked);
}

/** Asks a Sonarr, under `/api/v3`. */
export function askSonarr(sim: Simulator, path: string, asked: Asked = {}): Promise<Answer> {
  return askArr(sim.sonarr, path, asked);
}

function askArr(server: { url: string; apiKey: string }, path: string, asked: Asked): Promise<Answer> {
  const headers = { 'x-api-key': server.apiKey, ...asked.headers };
  return ask(`${server.url}/api/v3${path}`, { ...asked, headers });
}

/** Logs in to qBittorrent and asks with the cookie. */
export async function askQbittorrent(sim: Simulator, path: string, asked: Asked = {}): Promise<Answer> {
  const login = await logIn(sim);
  const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return ask(`${sim.qbittorrent.url}/api/v2${path}`, { ...asked, headers: { cookie, ...asked.headers } });
}

export function logIn(sim: Simulator, password = sim.qbittorrent.password): Promise<Answer> {
  const form = { username: sim.qbittorrent.username, password };
  return ask(`${sim.qbittorrent.url}/api/v2/auth/login`, { form });
}
