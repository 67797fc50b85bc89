import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildSetup } from '../../../scripts/build-setup.ts';
import type { ActiveFault } from '../../../simulator/http/faults.ts';
import { aStack, type Stack } from '../../support/setup/a-stack.ts';

/** Holds the bundle, and the file and secrets of the stack at hand. */
const folder = mkdtempSync(join(tmpdir(), 'setup-killed-'));

beforeAll(async () => await buildSetup(join(folder, 'setup.cjs')));
afterAll(() => rmSync(folder, { recursive: true }));

async function newStack(): Promise<Stack> {
  const stack = await aStack();
  onTestFinished(async () => await stack.simulator.close());
  writeFileSync(
    join(folder, 'setup.yaml'),
    JSON.stringify(stack.file).replaceAll('/run/secrets/', `${folder}/`),
  );
  writeFileSync(join(folder, 'login'), 'a-login-password');
  writeFileSync(join(folder, 'jellyfin'), 'the-root-password');
  writeFileSync(join(folder, 'qbittorrent'), stack.simulator.qbittorrent.password);
  return stack;
}

/** Runs the bundle until the fault strikes, and kills it there. */
async function killedAt(fault: ActiveFault) {
  const child = spawn(process.execPath, ['setup.cjs', 'apply'], { cwd: folder, env: {}, stdio: 'ignore' });
  const exit = once(child, 'exit');
  while (fault.hits === 0 && child.exitCode === null) await pause(5);
  child.kill('SIGKILL');
  const [code, signal] = await exit;
  return { ended: code ?? signal, hits: fault.hits };
}

/** Everything that could be there twice, by its names. */
function madeIn({ simulator }: Stack) {
  const { radarrs, sonarrs, jellyfin, prowlarr, seerr } = simulator;
  const namesOf = (values: Iterable<{ readonly name: string }>) =>
    [...values].map(({ name }) => name).toSorted();
  return {
    instances: [...radarrs.values(), ...sonarrs.values()].map(({ state: { arr } }) => [
      ...namesOf(arr.downloadClients.all()),
      ...namesOf(arr.notifications.all()),
      ...[...arr.rootFolders.all()].map(({ path }) => path),
      ...[...arr.tags.all()].map(({ label }) => label),
    ]),
    users: namesOf(jellyfin.state.users.values()),
    libraries: namesOf(jellyfin.state.libraries.values()),
    keys: [...jellyfin.state.keys.values()].map(({ appName }) => appName),
    applications: namesOf(prowlarr?.state.applications.all() ?? []),
    seerrServers: [...(seerr?.state.servers.radarr ?? []), ...(seerr?.state.servers.sonarr ?? [])].map(
      ({ name }) => name,
    ),
  };
}

/** A write of each kind: those that make something twice when they are sent twice, and those that replace. */
const WRITES = [
  { server: 'jellyfin', write: 'POST /Startup/Complete', done: true },
  { server: 'jellyfin', write: 'POST /Auth/Keys', done: false },
  { server: 'jellyfin', write: 'POST /Auth/Keys', done: true },
  { server: 'qbittorrent', write: 'POST /api/v2/torrents/createCategory', done: true },
  { server: 'radarr', write: 'PUT /api/v3/config/host/1', done: true },
  { server: 'radarr-4k', write: 'POST /api/v3/rootfolder', done: true },
  { server: 'radarr', write: 'POST /api/v3/downloadclient', done: false },
  { server: 'radarr', write: 'POST /api/v3/downloadclient', done: true },
  { server: 'sonarr', write: 'POST /sonarr/api/v3/notification', done: true },
  { server: 'prowlarr', write: 'POST /api/v1/applications', done: true },
  { server: 'seerr', write: 'POST /api/v1/settings/radarr', done: true },
];

describe('setup.cjs that is killed', () => {
  it.each(WRITES)(
    'at $server $write (done by then: $done) is finished by the next run, with nothing twice',
    async ({ server, write, done }) => {
      const stack = await newStack();
      const [method = '', path = ''] = write.split(' ');
      const fault = stack.simulator.faults.add({
        ...{ server, method, path: new RegExp(`^${path}$`), times: 1 },
        fault: { kind: 'hang', ...(done && { after: 'route' }) },
      });

      expect(await killedAt(fault)).toEqual({ ended: 'SIGKILL', hits: 1 });
      expect(await stack.setup('apply')).toMatchObject({ code: 0 });
      stack.simulator.requests.clear();
      expect(await stack.setup('apply')).toMatchObject({ code: 0 });

      expect(stack.writes()).toEqual([]);
      const instance = (name: string) => ['qBittorrent', 'Jellyfin', `/data/media/${name}`, 'keep'];
      expect(madeIn(stack)).toEqual({
        instances: ['radarr', 'radarr-4k', 'sonarr'].map(instance),
        users: ['root'],
        libraries: ['Movies'],
        keys: ['media-setup', 'Seerr'],
        applications: ['radarr', 'radarr-4k', 'sonarr'],
        seerrServers: ['radarr', 'radarr-4k', 'sonarr'],
      });
    },
    60_000,
  );
});
