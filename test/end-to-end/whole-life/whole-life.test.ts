import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPaths } from '../../../simulator/qbittorrent/torrent-store.ts';
import { LIBRARY, live, type Story } from './story.ts';

/** The whole story takes some seconds; its time decides nothing. */
const WHOLE_STORY_MS = 120_000;

let story: Story;
beforeAll(async () => {
  story = await live();
}, WHOLE_STORY_MS);
afterAll(async () => await story.deployment.close());

const evening = (day: number) => story.evenings.get(day) ?? fail(`evening ${day}`);
const night = (day: number) => story.nights.get(day) ?? fail(`night ${day}`);
const nights = () => [...story.nights.keys()];
const report = (day: number) => JSON.parse(night(day).ran.out);

/** The links of the files of a title, as `{ 'Show S1E1': 2 }` or `{ Heat: 2 }`, of what is there at that moment. */
function filesOf(title: string, { library }: { readonly library: Readonly<Record<string, number>> }) {
  return Object.entries(library).flatMap(([path, links]) => (path.includes(`/${title}`) ? [links] : []));
}

function torrentsOf(title: string, { torrents }: ReturnType<typeof evening>) {
  return torrents.filter(({ name }) => name.startsWith(title));
}

/** The days after whose night there is such a title on the shelf, or in the library. */
const onShelf = (label: string) => nights().filter((day) => night(day).shelf.includes(label));
const inLibrary = (title: string) => nights().filter((day) => filesOf(title, night(day)).length > 0);

function fail(what: string): never {
  throw new Error(`there was no ${what}`);
}

describe('the whole life of a film and a season, through every program of the stack', () => {
  it('begins with apps that one run of setup wires, without a failure', () => {
    expect(story.wired).toMatchObject({ code: 0, err: '' });
  });

  it('has the wishes download into the folders of the categories that setup made', () => {
    expect(story.asked.library).toEqual({});
    expect(torrentsOf('Heat', story.asked)).toMatchObject([
      { category: 'radarr', savePath: '/data/downloads/radarr', progress: 0.25, state: 'downloading' },
    ]);
    expect(torrentsOf('Show', story.asked)).toMatchObject([
      { category: 'sonarr', savePath: '/data/downloads/sonarr', progress: 0.25, state: 'downloading' },
    ]);
  });

  it('imports them by hard link: two names of the same data', () => {
    expect(filesOf('Heat', evening(1))).toEqual([2]);
    expect(filesOf('Show', evening(1))).toEqual([2, 2, 2]);
    // Nobody watches that one, so that it can still be looked at.
    const { disk } = story.deployment.simulator;
    const [torrent] = torrentsOf('Ronin', night(16));
    const path = Object.keys(night(16).library).find((one) => one.includes('/Ronin'));
    const [data = ''] = torrent === undefined ? [] : dataPaths(torrent);

    expect(disk.stat(data)).toBeDefined();
    expect(disk.stat(`${LIBRARY}/${path}`)).toBe(disk.stat(data));
  });

  it('shows them to the household in the libraries that setup made', () => {
    expect(story.asked.shown).toEqual({ Movies: [], Shows: [] });
    expect(evening(1).shown).toEqual({
      Movies: ['Heat', 'Ronin'],
      Shows: ['Fargo S1E1', 'Show S1E1', 'Show S1E2', 'Show S1E3'],
    });
  });

  it('lets Radarr remove the torrent that has met its seeding goal, and no other', () => {
    expect(torrentsOf('Heat', evening(1))).toHaveLength(1);
    expect(torrentsOf('Heat', evening(2))).toEqual([]);
    expect(filesOf('Heat', evening(2))).toEqual([1]);
    expect(torrentsOf('Show', evening(8))).toHaveLength(1);
  });

  it('has the cleanup sign in as the account that setup made, and end well every night', () => {
    const logins = story.deployment.simulator.requests
      .writes()
      .filter(({ path }) => path === '/Users/AuthenticateByName')
      .map(({ body }) => JSON.parse(String(body)).Username);

    expect(logins.filter((name) => name === 'media-cleanup').length).toBeGreaterThanOrEqual(nights().length);
    expect(nights().filter((day) => night(day).ran.code !== 0)).toEqual([]);
    expect(nights().filter((day) => report(day).mode !== 'live')).toEqual([]);
  });

  it('announces each two days before it goes, counted from whoever was last to see it', () => {
    expect(onShelf('Heat')).toEqual([5, 6, 14, 15]);
    expect(onShelf('Show season 1')).toEqual([6, 7]);
  });

  it('deletes each on exactly its day, and nothing that is not watched', () => {
    expect(inLibrary('Heat')).toEqual([1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15]);
    expect(inLibrary('Show')).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16]);
    expect(inLibrary('Ronin')).toEqual(nights());
    expect(inLibrary('Fargo')).toEqual(nights());
    expect(nights().filter((day) => report(day).outcomes.length > 0)).toEqual([7, 8, 16]);
  });

  it('shows no more what is gone', () => {
    expect(evening(8).shown['Movies']).toEqual(['Ronin']);
    expect(evening(9).shown['Movies']).toEqual(['Heat', 'Ronin']);
    expect(night(8).shown['Shows']).toEqual(['Fargo S1E1']);
  });

  it('reports the torrent of a removed season and leaves it, with its data, to its seeding', () => {
    const [outcome] = report(8).outcomes;
    const [torrent, ...others] = torrentsOf('Show', night(8));
    const { disk } = story.deployment.simulator;

    expect(others).toEqual([]);
    expect(outcome).toMatchObject({ kind: 'removed', freedBytes: 0, heldBy: ['torrent'] });
    expect(JSON.stringify(outcome.notes)).toContain(torrent?.name);
    expect(torrent && dataPaths(torrent).map((path) => disk.stat(path)?.links)).toEqual([1, 1, 1]);
  });

  it('leaves the series in Sonarr with the season unmonitored, and the film in Radarr no more', () => {
    expect(night(8).monitored).toEqual({ films: ['Ronin'], seasons: ['Fargo season 1'] });
    expect(night(9).monitored).toEqual({
      films: ['Heat', 'Ronin'],
      seasons: ['Fargo season 1', 'Show season 1'],
    });
  });

  it('downloads, imports and shows them anew when somebody asks again', () => {
    expect(torrentsOf('Heat', story.askedAgain)).toMatchObject([{ progress: 0.25 }]);
    expect(torrentsOf('Show', story.askedAgain).map(({ progress }) => progress)).toEqual([1, 0.25]);
    expect(filesOf('Heat', evening(9))).toEqual([2]);
    expect(filesOf('Show', evening(9))).toEqual([2, 2, 2]);
    expect(evening(9).shown).toEqual(evening(1).shown);
  });

  it('keeps them then, because the plays are older than the new files, until they are watched again', () => {
    const between = [9, 10, 11, 12, 13];

    expect(between.flatMap((day) => [report(day).plan.announce, report(day).plan.remove].flat())).toEqual([]);
    expect(inLibrary('Heat').at(-1)).toBe(15);
    expect(inLibrary('Show').at(-1)).toBe(16);
  });

  it('leaves nothing for setup to change, and servers that did all they were asked', async () => {
    expect(await story.deployment.setup()).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing to change'),
    });
    expect(story.deployment.simulator.clock.failures).toEqual([]);
  });
});
