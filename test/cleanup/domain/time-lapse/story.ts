import type { IsoDay } from './calendar.ts';
import type { World } from './world.ts';

/** Something that happens in the household on a day, before the cleanup runs. */
export interface Happening {
  readonly day: IsoDay;
  /** One sentence for the calendar. */
  readonly text: string;
  readonly act: (world: World) => void;
  /** Titles of which the calendar then says what the run made of them. */
  readonly about: readonly string[];
  /** The state of the cleanup itself is lost that day. */
  readonly losesLedger?: true;
}

/** A happening about one title; `about` is that title unless nothing is to be said of it. */
export function on(
  day: IsoDay,
  title: string,
  text: string,
  act: (world: World, day: IsoDay) => void,
): Happening {
  return { day, text, about: [title], act: (world) => act(world, day) };
}
