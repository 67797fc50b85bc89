/** What the people of the household do in front of the screen. */
import type { Simulator } from '../../simulator/start.ts';
import { LIBRARY } from './places.ts';

const MINUTE_MS = 60_000;
/** What a viewer sees of a title before the credits. */
const TO_THE_END = 0.97;

/** They watch the file of that title together; `part` is where they stop, as a fraction. */
export function watch(
  { jellyfin, clock, disk }: Simulator,
  title: string,
  people: readonly string[],
  part = TO_THE_END,
): void {
  const path = fileOf({ disk }, title);
  for (const person of people) jellyfin.actions.startPlaying(person, path);
  clock.advance(45 * MINUTE_MS);
  for (const person of people) jellyfin.actions.stopPlaying(person, path, part);
}

/** The first file of the library that bears the name of a film, or of an episode like `Tidewatch.S01E02`. */
export function fileOf({ disk }: Pick<Simulator, 'disk'>, title: string): string {
  const path = [...disk.filesBelow(LIBRARY)].find((one) => one.includes(title));
  if (path === undefined) throw new Error(`${title} is not there`);
  return path;
}
