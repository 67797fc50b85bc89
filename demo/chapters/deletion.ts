import { join } from 'node:path';
import { countPlayable } from '../household/television.ts';
import { ALL, excerpt } from '../show/excerpt.ts';
import { type Chapter, LIVE } from '../tour.ts';

/** Until Jellyfin has looked at the folders that it was told of. */
const A_WHILE_MS = 300_000;

/** A reviewed plan is applied, and a second run finds nothing to do. */
export const deletionChapter: Chapter = async ({ screen, household, calendar }) => {
  const { simulator, folder, cleanup } = household;
  const planFile = join(folder, 'plan.json');
  screen.chapter('What was announced long enough goes');
  screen.say(
    `The night after ${calendar.weekday(7)}: the notice is over. The CronJob would plan and apply in one go; a careful person reviews a plan, and applies exactly that, or less.`,
  );
  simulator.clock.advanceTo(calendar.night(7));
  await cleanup(['snapshot', '--out', join(folder, 'facts.json')]);
  await cleanup(['plan', '--format', 'json', '--out', planFile], LIVE);
  screen.command(
    'node build/cleanup.cjs plan --format json --out plan.json',
    'DRY_RUN=false node build/cleanup.cjs apply --plan plan.json',
  );
  const { out } = await cleanup(['apply', '--plan', planFile], LIVE);
  screen.quote(excerpt(out, { LIVE: ALL, DELETED: ALL, 'LEAVING SOON': ALL, Announced: ALL }));
  simulator.clock.advance(A_WHILE_MS);
  const { films, episodes } = await countPlayable(household, 'jon');
  screen.say(
    `Jon can now play ${films} films and ${episodes} episodes. The data of the season stay on the disk while its torrent is seeding. Another run, a moment later:`,
  );
  screen.command('DRY_RUN=false node build/cleanup.cjs run');
  const again = await cleanup(['run'], LIVE);
  screen.quote(excerpt(again.out, { REMOVE: ALL }));
};
