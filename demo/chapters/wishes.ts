import { dirname } from 'node:path';
import { fileOf } from '../household/people.ts';
import { countPlayable } from '../household/television.ts';
import { FILMS, SERIES } from '../household/titles.ts';
import { requestFilm, requestSeason } from '../household/wishes.ts';
import type { Chapter } from '../tour.ts';

const MINUTE_MS = 60_000;

/** Films and seasons are asked for, downloaded, imported and shown. */
export const wishesChapter: Chapter = async ({ screen, household, calendar }) => {
  const { simulator } = household;
  const { clock, disk } = simulator;
  screen.chapter('Somebody wants to see a film');
  screen.say(
    `It is ${calendar.weekday(1)}, five in the afternoon. Mara and Jon ask for six films and three seasons, as Seerr would, through the APIs of Radarr and Sonarr. (Titles are invented, and an hour passes at once.)`,
  );
  clock.advanceTo(calendar.at(1, 17));
  for (const { tmdbId } of Object.values(FILMS)) await requestFilm(simulator, tmdbId);
  await requestSeason(simulator, SERIES.tidewatch.tvdbId, 1);
  await requestSeason(simulator, SERIES.lowOrbitDiner.tvdbId, 1);
  clock.advance(5 * MINUTE_MS);
  await requestSeason(simulator, SERIES.tidewatch.tvdbId, 2);
  const torrents = [...simulator.qbittorrent.state.world.torrents.all()];
  const [torrent] = torrents;
  if (torrent === undefined) throw new Error('nothing is being downloaded');
  const progress = `17:05  qBittorrent: ${torrents.length} downloads, ${torrent.name} at ${Math.round(torrent.progress * 100)} %`;
  clock.advanceTo(calendar.at(1, 18));
  const path = fileOf(simulator, 'Paper.Harbour');
  const { films, episodes } = await countPlayable(household, 'jon');
  screen.quote([
    progress,
    `18:00  Radarr:      imported ${dirname(path)}/`,
    `18:00  disk:        one file under ${disk.stat(path)?.links} names: a hard link, no copy; seeding goes on`,
    `18:00  Jellyfin:    Jon can play ${films} films and ${episodes} episodes`,
  ]);
};
