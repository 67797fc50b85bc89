import { requestFilm, requestSeason } from '../../../demo/household/wishes.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { type Deployment, deploy, type Ran } from './deployment.ts';
import { type Look, lookAround } from './look.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const FIRST_DAY = Date.parse('2027-01-04T00:00:00Z');
/** The job's hour: the night of a day is that of the next morning. */
const NIGHT = 27;
const EVENING = 20;
const LAST_NIGHT = 16;

export const LIBRARY = '/data/library';
const HEAT = 949;
const RONIN = 8195;
const SHOW = 7;
const FARGO = 8;

/** Two people, notice of two days, grace of five; deletion is on. The library lies where only the pods make folders. */
const MEDIA_YAML = `
storage:
  nfs: { server: 192.168.1.10, path: /tank/media }
  folders: { library: ${LIBRARY}, downloads: /data/downloads }
vpn: { kind: external }
apps:
  jellyfin: { administrator: ann, users: [{ name: ben }] }
  qbittorrent: { shareLimits: { ratio: 2 } }
  radarr: { radarr: { rootFolder: ${LIBRARY}/movies } }
  sonarr: { sonarr: { rootFolder: ${LIBRARY}/tv } }
cleanup:
  dryRun: false
  policy: { watchedBy: all, gracePeriodDays: 5, noticeDays: 2 }
`;

/** A film and a season that are watched, and a film and a series that nobody watches: nothing is there yet. */
const world = () => {
  const absent = { instance: null, inJellyfin: false } as const;
  return aLibrary()
    .movie({ title: 'Heat', year: 1995, tmdbId: HEAT, file: null, ...absent })
    .movie({ title: 'Ronin', year: 1998, tmdbId: RONIN, file: null, ...absent })
    .series({
      title: 'Show',
      tvdbId: SHOW,
      status: 'continuing',
      ...absent,
      seasons: [
        { number: 1, episodes: 3, files: [] },
        { number: 2, episodes: 2, files: [] },
      ],
    })
    .series({ title: 'Fargo', tvdbId: FARGO, ...absent, seasons: [{ number: 1, episodes: 1, files: [] }] })
    .build();
};

export interface Story {
  readonly deployment: Deployment;
  readonly wired: Ran;
  /** Just after the first and the second wish, when the downloads are under way. */
  readonly asked: Look;
  readonly askedAgain: Look;
  /** The evening of a day, when everything of that day was done. */
  readonly evenings: ReadonlyMap<number, Look>;
  /** After the job of that night. */
  readonly nights: ReadonlyMap<number, Look & { readonly ran: Ran }>;
}

/** Lives 16 days: wished for on the 1st, watched on the 2nd and 3rd, wished for again on the 9th, watched on the 11th. */
export async function live(): Promise<Story> {
  const deployment = await deploy(MEDIA_YAML, world(), at(1, EVENING - 2));
  const { clock } = deployment.simulator;
  const look = async () => await lookAround(deployment, 'ben', LIBRARY);
  const evenings = new Map<number, Look>();
  const nights = new Map<number, Look & { readonly ran: Ran }>();
  const wired = await deployment.setup();
  const wish = async () => {
    await requestFilm(deployment.simulator, HEAT);
    await requestSeason(deployment.simulator, SHOW, 1);
    clock.advance(5 * MINUTE_MS);
    return await look();
  };
  await requestFilm(deployment.simulator, RONIN);
  await requestSeason(deployment.simulator, FARGO, 1);
  const asked = await wish();
  let askedAgain = asked;
  for (let day = 1; day <= LAST_NIGHT; day += 1) {
    clock.advanceTo(Math.max(clock.now(), at(day, EVENING)));
    if (day === 2) seedEnough(deployment);
    watchTelevision(deployment, day);
    if (day === 9) askedAgain = await wish();
    clock.advance(HOUR_MS);
    evenings.set(day, await look());
    clock.advanceTo(at(day, NIGHT));
    const ran = await deployment.cleanup(' --format json');
    clock.advance(5 * MINUTE_MS);
    nights.set(day, { ran, ...(await look()) });
  }
  return { deployment, wired, asked, askedAgain, evenings, nights };
}

/** An instant of a day, counted from 1. */
function at(day: number, hour: number): number {
  return FIRST_DAY + ((day - 1) * 24 + hour) * HOUR_MS;
}

/** The film's torrent reaches its ratio; the season's never does. */
function seedEnough({ simulator }: Deployment): void {
  for (const torrent of simulator.qbittorrent.state.world.torrents.all())
    if (torrent.name.startsWith('Heat')) torrent.ratio = 2.01;
}

function watchTelevision(deployment: Deployment, day: number): void {
  const both = ['ann', 'ben'];
  if (day === 2 || day === 11) watch(deployment, '/Heat (1995)/', both);
  if (day === 2) for (const episode of ['S01E01', 'S01E02']) watch(deployment, `Show.${episode}`, both);
  if (day === 2) watch(deployment, 'Show.S01E03', ['ann']);
  if (day === 3) watch(deployment, 'Show.S01E03', ['ben']);
}

/** They watch the file with that in its path together, to the end. */
function watch({ simulator }: Deployment, part: string, people: readonly string[]): void {
  const { actions } = simulator.jellyfin;
  const path = [...simulator.disk.filesBelow(LIBRARY)].find((one) => one.includes(part));
  if (path === undefined) throw new Error(`${part} is not there to be watched`);
  for (const person of people) actions.startPlaying(person, path);
  simulator.clock.advance(45 * MINUTE_MS);
  for (const person of people) actions.stopPlaying(person, path, 0.97);
}
