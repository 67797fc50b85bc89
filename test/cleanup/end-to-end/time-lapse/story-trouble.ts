import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, send } from '../../../../demo/household/calls.ts';
import type { Outage } from '../../../../simulator/disk/mounts.ts';
import { parentOf } from '../../../../simulator/disk/paths.ts';
import { filmPath, type House } from './house.ts';
import { addUser, DORA, disableUser, EMIL } from './people.ts';
import { type Happening, on } from './story.ts';

const NOON = 12;
const HD_ROOT = '/data/media/movies';

function serverOf({ simulator }: House, name: string) {
  const { jellyfin, qbittorrent, radarrs, sonarrs } = simulator;
  const servers = [jellyfin, qbittorrent, ...radarrs.values(), ...sonarrs.values()];
  const found = servers.find(({ server }) => server.name === name);
  if (found === undefined) throw new Error(`no server is called ${name}`);
  return found.server;
}

/** A server is away from noon of one day to noon of another. */
const away = (from: number, to: number, name: string): Happening[] => [
  on(from, (house) => serverOf(house, name).kill(), NOON),
  on(to, (house) => serverOf(house, name).restart(), NOON),
];

function lose({ simulator, lost }: House, path: string, outage: Outage): void {
  lost.set(path, outage);
  simulator.disk.loseMount(path, outage);
}

/** Everything can be seen again, and somebody has all servers look. */
async function restore({ simulator, lost }: House): Promise<void> {
  for (const path of lost.keys()) simulator.disk.restoreMount(path);
  lost.clear();
  for (const radarr of simulator.radarrs.values()) await runCommand(radarr, { name: 'RefreshMovie' });
  simulator.clock.advance(10_000);
  simulator.jellyfin.actions.scan();
}

async function callShelf(house: House, method: string, path: (id: string) => string): Promise<void> {
  const { jellyfin } = house.simulator;
  const shelf = jellyfin.state.items.ofType('BoxSet').find(({ name }) => name === 'Leaving Soon');
  await send(jellyfin, method, path(shelf?.id ?? ''));
}

/** What people do with the shelf, as with any collection. */
const SHELF: readonly Happening[] = [
  on(20, async (house) => {
    const { id } = house.simulator.jellyfin.actions.item(filmPath(house, 'Iris', 'radarr'));
    await callShelf(house, 'POST', (shelf) => `/Collections/${shelf}/Items?ids=${id}`);
  }),
  on(60, (house) => callShelf(house, 'DELETE', (shelf) => `/Items/${shelf}`)),
];

const PEOPLE: readonly Happening[] = [
  on(45, (house) => disableUser(house, DORA), NOON),
  on(65, (house) => addUser(house, { name: EMIL, libraries: ['Movies'] }), NOON),
  on(108, (house) => disableUser(house, EMIL), NOON),
];

function switchDeletion(house: House, live: boolean): void {
  house.live = live;
}

/** Deletion is switched on after three dry nights, and off again for two. */
const SWITCHES: readonly Happening[] = [
  on(4, (house) => switchDeletion(house, true), NOON),
  on(80, (house) => switchDeletion(house, false), NOON),
  on(82, (house) => switchDeletion(house, true), NOON),
];

/** Half of the disks of a pool are away: the folders of five films, beside which three are still there. */
const HALF = ['Iris', 'Juniper', 'Walnut', 'Acorn', 'Bramble'];

const STORAGE: readonly Happening[] = [
  on(86, (house) => {
    for (const title of HALF) lose(house, parentOf(filmPath(house, title, 'radarr')), 'gone');
  }),
  on(87, restore, NOON),
  // The mount point is gone, which Radarr complains about; then it is there and empty, which it does not.
  on(89, (house) => lose(house, HD_ROOT, 'gone')),
  on(90, restore, NOON),
  on(93, (house) => lose(house, HD_ROOT, 'empty')),
  on(94, restore, NOON),
];

/** Jellyfin loses everything and finds it again a day later, under other paths and so with other ids. */
const UPGRADE: readonly Happening[] = [
  on(100, (house) => {
    house.scans = false;
    house.simulator.jellyfin.actions.loseLibrary([{ disk: '/data/media', jellyfin: '/media' }]);
  }),
  on(101, (house) => {
    house.scans = true;
    house.simulator.jellyfin.actions.scan();
  }),
];

/** The volume with the program's state is made anew. */
const STATE: readonly Happening[] = [
  on(
    116,
    async ({ stateFolder }) => {
      for (const name of await readdir(stateFolder)) await rm(join(stateFolder, name), { recursive: true });
    },
    NOON,
  ),
];

export const TROUBLE_STORY = [
  ...SHELF,
  ...PEOPLE,
  ...SWITCHES,
  ...away(57, 59, 'jellyfin'),
  ...away(70, 71, 'radarr-4k'),
  ...away(75, 76, 'qbittorrent'),
  ...away(78, 79, 'sonarr-anime'),
  ...STORAGE,
  ...UPGRADE,
  ...STATE,
];
