import type { Simulator } from '../../simulator/start.ts';
import { fileOf } from '../household/people.ts';
import { leavingSoon } from '../household/television.ts';
import { type Chapter, LIVE, nightlyRun, type Tour } from '../tour.ts';

/** What reaches its seeding goal by now; season packs go on. */
const SEEDED = ['Paper.Harbour', 'Copper.Season'];

/** Deletion is switched on: announced on everybody's screen, and somebody objects. */
export const leavingChapter: Chapter = async (tour) => {
  const { screen, household, calendar } = tour;
  const { simulator } = household;
  screen.chapter('Deletion is switched on, and announced first');
  screen.say(
    `${calendar.weekday(5)}. Mara agrees with the plan and switches deletion on: dryRun: false in media.yaml, or at once, until the next deployment:`,
  );
  screen.command(
    'kubectl patch configmap -n media media-cleanup-config \\',
    `  -p '{"data":{"DRY_RUN":"false"}}'`,
  );
  screen.say(
    'What a dry run announced nobody saw, so every notice starts anew. The next night only announces. What Jon then sees in Jellyfin:',
  );
  seedEnough(simulator);
  await nightlyRun(tour, 5, LIVE);
  await quoteShelf(tour);
  simulator.jellyfin.actions.favorite('jon', fileOf(simulator, 'The.Ninth.Ferry'));
  screen.say(
    'The Ninth Ferry? He has not seen that one yet, and gives it a heart on his television. No run may touch it any more. A night later:',
  );
  await nightlyRun(tour, 6, LIVE);
  await quoteShelf(tour);
};

async function quoteShelf({ screen, household }: Tour): Promise<void> {
  const titles = await leavingSoon(household, 'jon');
  screen.quote(['Leaving Soon', ...titles.map((title) => `  ${title}`)]);
}

/** Their torrents have been seeded to the ratio of `media.yaml`: Radarr takes them away. */
function seedEnough({ qbittorrent }: Simulator): void {
  for (const torrent of qbittorrent.state.world.torrents.all())
    if (SEEDED.some((name) => torrent.name.startsWith(name))) torrent.ratio = 2.01;
}
