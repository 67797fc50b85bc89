import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JellyfinVersion } from '../../../../simulator/jellyfin/dialect.ts';
import type { ProgramOptions } from '../../../support/simulated/program.ts';
import { ledgerOf } from '../../../support/simulated/program.ts';
import { leftOver, watch } from '../../../support/simulated/watchdog.ts';
import { allDays, at, SEARCH_HOUR } from './calendar.ts';
import { doChores } from './chores.ts';
import type { House } from './house.ts';
import { LIMITS, POLICY, startHousehold } from './household.ts';
import { libraryFiles, liveNight, type Night } from './night.ts';
import type { Happening } from './story.ts';
import { FILM_STORY } from './story-films.ts';
import { SERIES_STORY } from './story-series.ts';
import { TROUBLE_STORY } from './story-trouble.ts';

export interface LivedStory {
  readonly nights: ReadonlyMap<number, Night>;
  /** Files that may go and are still there in the end. */
  readonly leftOver: readonly string[];
  /** What people could not do any more, because something was gone that should be there, as `day 7: why`. */
  readonly impossible: readonly string[];
  /** Tasks of the servers that threw. */
  readonly serverFailures: readonly string[];
}

/** Lives the household's days one after the other, the program running every night. */
export async function liveThroughAllNights(version: JellyfinVersion): Promise<LivedStory> {
  const simulator = await startHousehold(version);
  const stateFolder = await mkdtemp(join(tmpdir(), 'lapse-'));
  const house: House = { simulator, live: false, scans: true, lost: new Map(), stateFolder };
  const options: ProgramOptions = { policy: POLICY, limits: LIMITS, live: true, stateFolder };
  const story = [...FILM_STORY, ...SERIES_STORY, ...TROUBLE_STORY].toSorted(inTime);
  try {
    const nights = new Map<number, Night>();
    const impossible: string[] = [];
    let last: Pick<Night, 'listed' | 'files'> = { listed: [], files: libraryFiles(house) };
    for (const day of allDays()) {
      const happenings = story.filter((happening) => happening.day === day);
      impossible.push(...(await liveDay(house, day, happenings)));
      const night = await liveNight(house, day, options, last);
      nights.set(day, night);
      last = night;
    }
    const after = watch(simulator, POLICY, await ledgerOf(simulator, options));
    return {
      nights,
      leftOver: leftOver(after, simulator),
      impossible,
      serverFailures: simulator.clock.failures,
    };
  } finally {
    await simulator.close();
    await rm(stateFolder, { recursive: true });
  }
}

function inTime(one: Happening, other: Happening): number {
  return at(one.day, one.hour) - at(other.day, other.hour);
}

/** What people do, each thing at its hour or as soon as they are done with the one before, and then the servers. */
async function liveDay(house: House, day: number, happenings: readonly Happening[]): Promise<string[]> {
  const untilChores = happenings.filter(({ hour }) => hour < SEARCH_HOUR);
  const inTheNight = happenings.filter(({ hour }) => hour >= SEARCH_HOUR);
  const impossible = await actEach(house, untilChores);
  await doChores(house, day);
  return [...impossible, ...(await actEach(house, inTheNight))];
}

/** The story goes on without what cannot be done, so that its nights still tell what went wrong. */
async function actEach(house: House, happenings: readonly Happening[]): Promise<string[]> {
  const { clock } = house.simulator;
  const impossible: string[] = [];
  for (const { day, hour, act } of happenings) {
    clock.advanceTo(Math.max(clock.now(), at(day, hour)));
    try {
      await act(house);
    } catch (error) {
      impossible.push(`day ${day}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return impossible;
}
