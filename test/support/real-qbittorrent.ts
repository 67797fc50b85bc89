import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { request } from 'undici';
import { makeTorrent, type TorrentContent } from './torrent.ts';

const binary = 'qbittorrent-nox';

/** Whether the program is installed. */
export function hasRealQbittorrent(): boolean {
  return spawnSync(binary, ['--version']).status === 0;
}

export interface RealQbittorrent {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Lays out the content, adds its torrent and answers the hash once the data was checked. */
  add(content: TorrentContent): Promise<string>;
  /** Whether a file of a torrent is on the disk. */
  hasFile(path: string): boolean;
  stop(): Promise<void>;
}

const username = 'admin';
const password = 'a-password-for-tests';

/** Starts qBittorrent without a display, on a free port of loopback, with a profile of its own. */
export async function startRealQbittorrent(): Promise<RealQbittorrent> {
  const home = await mkdtemp(join(tmpdir(), 'qbittorrent-'));
  const downloads = join(home, 'downloads');
  const port = await freePort();
  await mkdir(downloads);
  await mkdir(join(home, 'qBittorrent', 'config'), { recursive: true });
  await writeFile(
    join(home, 'qBittorrent', 'config', 'qBittorrent.conf'),
    settings(port, await freePort(), downloads),
  );
  const url = `http://127.0.0.1:${port}`;
  const stop = await runQbittorrent(home, url);
  return {
    url,
    username,
    password,
    add: async (content) => await addTorrent(url, downloads, content),
    hasFile: (path) => existsSync(join(downloads, path)),
    stop: async () => {
      await stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Runs qBittorrent on a profile whose settings make it answer at `url`; answers how to stop it. */
export async function runQbittorrent(
  profile: string,
  url: string,
  env: Readonly<Record<string, string>> = {},
): Promise<() => Promise<void>> {
  const child = spawn(binary, [`--profile=${profile}`], {
    env: { ...process.env, HOME: profile, ...env },
    stdio: 'ignore',
  });
  await answering(child, url);
  return async () => await ended(child);
}

/** The web interface with a known password, and nothing that looks for peers. */
function settings(webPort: number, peerPort: number, downloads: string): string {
  const salt = randomBytes(16);
  const key = pbkdf2Sync(password, salt, 100_000, 64, 'sha512');
  return [
    '[LegalNotice]',
    'Accepted=true',
    '[BitTorrent]',
    `Session\\DefaultSavePath=${downloads}`,
    `Session\\Port=${peerPort}`,
    'Session\\Interface=lo',
    'Session\\InterfaceName=lo',
    'Session\\DHTEnabled=false',
    'Session\\LSDEnabled=false',
    'Session\\PeXEnabled=false',
    '[Preferences]',
    'WebUI\\Address=127.0.0.1',
    `WebUI\\Port=${webPort}`,
    'WebUI\\UseUPnP=false',
    // Otherwise it fetches a table of countries from the internet.
    'Connection\\ResolvePeerCountries=false',
    `WebUI\\Username=${username}`,
    `WebUI\\Password_PBKDF2="@ByteArray(${salt.toString('base64')}:${key.toString('base64')})"`,
    '[Network]',
    'PortForwardingEnabled=false',
    '',
  ].join('\n');
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`${binary} ended with status ${child.exitCode}`);
    const up = await request(url).then(
      async ({ body }) => body.dump().then(() => true),
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${binary} did not answer at ${url}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(impatience);
}

async function addTorrent(url: string, downloads: string, content: TorrentContent): Promise<string> {
  for (const [path, text] of Object.entries(content.files)) {
    const target = join(downloads, content.name, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  const { file, hash } = makeTorrent(content);
  const cookie = await logIn(url);
  const boundary = 'a-boundary';
  const added = await request(`${url}/api/v2/torrents/add`, {
    method: 'POST',
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="torrents"; filename="a.torrent"\r\n`,
      ),
      Buffer.from('Content-Type: application/x-bittorrent\r\n\r\n'),
      file,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  });
  const said = await added.body.text();
  if (said !== 'Ok.') throw new Error(`${binary} did not add the torrent: ${said}`);
  for (let attempt = 0; attempt < 300; attempt++) {
    const { body } = await request(`${url}/api/v2/torrents/info?hashes=${hash}`, { headers: { cookie } });
    const [torrent] = (await body.json()) as { state: string }[];
    if (torrent !== undefined && /UP$|^uploading$/.test(torrent.state) && !/^checking/.test(torrent.state))
      return hash;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${binary} did not finish checking ${content.name}`);
}

async function logIn(url: string): Promise<string> {
  const answer = await request(`${url}/api/v2/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `username=${username}&password=${password}`,
  });
  await answer.body.dump();
  return String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
}
