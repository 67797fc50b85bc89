import type { Simulator } from '../../simulator/start.ts';
import { watch } from '../household/people.ts';
import { FILMS } from '../household/titles.ts';
import { tagFilm } from '../household/wishes.ts';
import { ALL, excerpt } from '../show/excerpt.ts';
import { type Chapter, nightlyRun } from '../tour.ts';

const BOTH = ['mara', 'jon'];
/** Where Jon falls asleep. */
const NOT_HALF = 0.4;

/** The rows of what is kept begin with the first title. */
const PLAN_PARTS = {
  Policy: ALL,
  REMOVE: ALL,
  'LEAVING SOON': ALL,
  KEPT: 1,
  '  Paper Harbour': ALL,
} as const;

/** Four evenings; every night the job runs, in dry run. */
export const watchingChapter: Chapter = async (tour) => {
  const { screen, household, calendar } = tour;
  const { simulator } = household;
  screen.chapter('Days pass, and people watch');
  screen.say('Four evenings in front of the television:');
  for (const [index, evening] of EVENINGS.entries()) {
    const day = index + 1;
    simulator.clock.advanceTo(calendar.at(day, 19));
    screen.quote([`${calendar.weekday(day).padEnd(10)} ${await evening(simulator)}`]);
    if (day < EVENINGS.length) await nightlyRun(tour, day);
  }
  simulator.clock.advanceTo(calendar.night(EVENINGS.length));
  screen.say(
    'The CronJob media-cleanup has run every night, in dry run, as in every new stack: it only says what it would do. After the fourth evening, with every reason why something stays:',
  );
  screen.command('node build/cleanup.cjs plan --all');
  const { out } = await household.cleanup(['plan', '--all']);
  screen.quote(excerpt(out, PLAN_PARTS));
  await household.cleanup(['run']);
};

const EVENINGS: readonly ((simulator: Simulator) => string | Promise<string>)[] = [
  (simulator) => {
    watch(simulator, 'Paper.Harbour', BOTH);
    watch(simulator, 'The.Ninth.Ferry', ['mara']);
    return 'Mara and Jon: Paper Harbour. Mara alone: The Ninth Ferry';
  },
  (simulator) => {
    for (const episode of [1, 2, 3, 4]) watch(simulator, `Tidewatch.S01E0${episode}`, BOTH);
    return 'both: Tidewatch, all of season 1';
  },
  async (simulator) => {
    for (const episode of [1, 2, 3]) watch(simulator, `Low.Orbit.Diner.S01E0${episode}`, BOTH);
    watch(simulator, 'Salt.and.Static', ['mara']);
    await tagFilm(simulator, FILMS.saltAndStatic.tmdbId, 'keep');
    return 'both: three of five episodes of Low Orbit Diner. Mara: Salt and Static, which she tags "keep" in Radarr';
  },
  (simulator) => {
    for (const episode of [1, 2, 3]) watch(simulator, `Tidewatch.S02E0${episode}`, ['mara']);
    watch(simulator, 'Copper.Season', BOTH);
    watch(simulator, 'The.Lantern.Thieves', ['mara']);
    watch(simulator, 'The.Lantern.Thieves', ['jon'], NOT_HALF);
    return 'Mara: Tidewatch, season 2. Both: Copper Season, and The Lantern Thieves, in which Jon falls asleep';
  },
];
