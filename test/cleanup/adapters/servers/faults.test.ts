import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openJellyfin } from '../../../../cleanup/adapters/jellyfin/open-jellyfin.ts';
import { openQbittorrent } from '../../../../cleanup/adapters/qbittorrent/open-qbittorrent.ts';
import { openRadarr } from '../../../../cleanup/adapters/radarr/open-radarr.ts';
import { openSonarr } from '../../../../cleanup/adapters/sonarr/open-sonarr.ts';
import { useLoopbackServers } from '../../../support/loopback-server.ts';
import { serverFailureOf } from '../support/failing.ts';

const listen = useLoopbackServers();
const secret = 'a-secret-of-this-test';
const retry = { sleep: async () => {} };

/** What is read first of each server. */
const servers = {
  radarr: async (url: string) =>
    await openRadarr({ url, instance: 'radarr-4k', apiKey: secret, retry }).read(),
  sonarr: async (url: string) =>
    await openSonarr({ url, instance: 'sonarr-anime', apiKey: secret, retry }).read(),
  jellyfin: async (url: string) =>
    await openJellyfin({ url, credentials: { apiKey: secret }, retry }).users(),
  qbittorrent: async (url: string) =>
    await openQbittorrent({ url, credentials: { apiKey: secret }, retry }).torrents(),
};
type Name = keyof typeof servers;

/** Faults, and what the line must say so that a person knows what to change. */
const faults: readonly (readonly [
  string,
  (response: ServerResponse) => void,
  (setting: string) => RegExp,
])[] = [
  ['refuses the key', (to) => to.writeHead(401).end(), (setting) => new RegExp(`check ${setting}_API_KEY`)],
  [
    'redirects to its URL base',
    (to) => to.writeHead(307, { location: '/base/' }).end(),
    (setting) => new RegExp(`URL base .* correct ${setting}_URL`),
  ],
  [
    'is a sign-on page',
    (to) => to.writeHead(200, { 'content-type': 'text/html' }).end('<html>\n<body>Sign in</body></html>'),
    () => /sign-on page|no version number/,
  ],
  [
    'fails',
    (to) => to.writeHead(500).end('{"message":"broken\\nin two lines"}'),
    () => /status 500.*see its log/,
  ],
  [
    'cuts its answer',
    (to) => {
      to.writeHead(200, { 'content-length': 1000 }).write('[{"id":');
      setImmediate(() => to.destroy());
    },
    () => /broke off the connection.*restarting/,
  ],
  [
    'is starting',
    (to) => to.writeHead(503).end('{"errorMessage":"starting up"}'),
    () => /wait until it has started/,
  ],
];

describe.each(Object.keys(servers) as Name[])('the adapter of %s', (name) => {
  it.each(faults)('throws one line with the way out when the server %s', async (_fault, answer, says) => {
    const url = await listen((_request, response) => answer(response));

    const { message, maybeDone } = await serverFailureOf(servers[name](url));

    expect(message).toMatch(says(name.toUpperCase()));
    expect(message).toMatch(new RegExp(`^${name}`));
    expect(message).not.toMatch(/[\n\r]/);
    expect(message).not.toContain(secret);
    expect(maybeDone).toBe(false);
  });

  it('throws one line that names the address setting when nobody is there', async () => {
    const { message } = await serverFailureOf(servers[name]('http://127.0.0.1:1'));

    expect(message).toContain(`${name.toUpperCase()}_URL`);
  });
});
