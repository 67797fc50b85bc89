import { onTestFinished } from 'vitest';
import type { SimulatorOptions } from '../../../simulator/options.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import type { Exchange, Json, RecordedServer, Recording } from '../../support/recorded.ts';
import { recordingsOf } from '../../support/recorded.ts';
import { differences } from './compare.ts';
import { household } from './household.ts';
import { prepare } from './prepare.ts';

const OPTIONS: Readonly<Record<RecordedServer, SimulatorOptions>> = {
  'jellyfin-10.11.11': { jellyfin: { version: '10.11' } },
  'jellyfin-12.0-rc5': { jellyfin: { version: '12' } },
  'qbittorrent-4.5.2': { qbittorrent: { version: '4.5' } },
  'radarr-6.0.3.10276': {},
  'sonarr-4.0.19.2979': {},
};

/** Sends the requests of a recording, in order, to a simulated server that is in the recorded state. */
export async function replay(recording: Recording): Promise<string[]> {
  const { server, name, exchanges } = recording;
  const isNew = /^(startup-complete|publicInfo-factory-new)$/.test(name);
  const options = OPTIONS[server];
  const sim = await startSimulator(household(), {
    ...options,
    startAt: Date.UTC(2026, 10, 28, 3),
    ...(isNew ? { jellyfin: { ...options.jellyfin, setup: 'factory-new' } } : {}),
  });
  onTestFinished(() => sim.close());
  await prepare(sim, recording);
  const names = namesOf(server, sim);
  const found: string[] = [];
  for (const exchange of exchanges) {
    const answer = await send(sim, recording, exchange, names);
    const { status, body } = exchange.response;
    if (answer.status !== status) found.push(`status ${answer.status}, not ${status}`);
    else found.push(...differences(body, answer.body));
  }
  return [...new Set(found)];
}

/** Recorded ids of users, by those that the simulator gives to users of the same name. */
function namesOf(server: RecordedServer, sim: Simulator): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { exchanges } of recordingsOf(server).filter(() => server.startsWith('jellyfin')))
    for (const { response } of exchanges) collect(response.body, ids, sim);
  return ids;
}

function collect(value: Json, ids: Map<string, string>, sim: Simulator): void {
  if (typeof value !== 'object' || value === null) return;
  const entry = value as { readonly [name: string]: Json };
  if ('Policy' in entry) {
    const user = [...sim.jellyfin.state.users.values()].find(({ name }) => name === entry['Name']);
    if (user !== undefined) ids.set(String(entry['Id']), user.id);
  }
  for (const inner of Object.values(entry)) collect(inner, ids, sim);
}

async function send(
  sim: Simulator,
  { server, name }: Recording,
  { request }: Exchange,
  names: ReadonlyMap<string, string>,
): Promise<{ readonly status: number; readonly body: Json }> {
  const kind = server.split('-')[0] as 'jellyfin' | 'qbittorrent' | 'radarr' | 'sonarr';
  const path = FILE_IDS.reduce((text, [recorded, own]) => text.replace(recorded, own), pathOf(request));
  const known = [...names].reduce((text, [recorded, own]) => text.replaceAll(recorded, own), path);
  const response = await fetch(`${sim[kind].url}${known}`, {
    method: request.method,
    headers: await headersOf(sim, kind, name, request),
    ...(request.body === undefined ? {} : { body: bodyOf(sim, kind, request.body, name) }),
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
}

/** Files that have another id in the simulator, where none was replaced since. */
const FILE_IDS: readonly (readonly [RegExp, string])[] = [
  [/moviefile\/8$/, 'moviefile/5'],
  [/moviefile\/9$/, 'moviefile/2'],
  [/episodeFileId=12\b/, 'episodeFileId=23'],
];

function pathOf({ path, query }: Exchange['request']): string {
  return query === undefined ? path : `${path}?${query.replaceAll(' ', '%20')}`;
}

async function headersOf(
  sim: Simulator,
  kind: string,
  name: string,
  request: Exchange['request'],
): Promise<Record<string, string>> {
  const headers: Record<string, string> = { ...request.headers };
  if ('x-api-key' in headers)
    headers['x-api-key'] = kind === 'radarr' ? sim.radarr.apiKey : sim.sonarr.apiKey;
  if ('cookie' in headers) headers['cookie'] = await cookie(sim);
  const token = /wrong-key/.test(name) ? 'wrong' : tokenOf(sim, name);
  const authorization = headers['authorization'];
  if (authorization !== undefined) headers['authorization'] = authorization.replace('REDACTED', token);
  return headers;
}

/** The key, or the token of the user whom the recording is about. */
function tokenOf(sim: Simulator, name: string): string {
  if (!/plain-user|login-then/.test(name)) return sim.jellyfin.apiKey;
  return [...sim.jellyfin.state.logins.keys()].at(-1) ?? sim.jellyfin.apiKey;
}

async function cookie(sim: Simulator): Promise<string> {
  const { username, password, url } = sim.qbittorrent;
  const body = new URLSearchParams({ username, password });
  const response = await fetch(`${url}/api/v2/auth/login`, { method: 'POST', body });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

function bodyOf(sim: Simulator, kind: string, body: Json, name: string): string {
  const password = kind === 'qbittorrent' ? sim.qbittorrent.password : 'password';
  const secret = /wrong/.test(name) ? 'wrong' : password;
  const text = JSON.stringify(body).replaceAll('"REDACTED"', JSON.stringify(secret));
  return kind === 'qbittorrent' ? new URLSearchParams(JSON.parse(text)).toString() : text;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
