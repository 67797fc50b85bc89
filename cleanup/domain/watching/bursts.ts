import type { EpochMs } from '../basics/time.ts';
import type { DatedPlay } from './dated-play.ts';

/** A time in which one user marked many titles as played. */
export interface Burst {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** How many films and series were marked in a minute of it. */
  readonly titles: number;
}

const MINUTE_MS = 60_000;
/** So many titles within a minute are no evening in front of a television, but the work of a tool. */
const MANY_TITLES = 5;
/** What could not be read counts as marked in that minute too, once so many are known to be. */
const SOME_TITLES = 3;

/** Finds the bursts among plays that come in the order of their dates. */
export function findBursts(plays: readonly DatedPlay[], unread: () => ReadonlySet<string>): readonly Burst[] {
  const bursts: Burst[] = [];
  if (!areCrowded(plays)) return bursts;
  const inMinute = new Map<string, number>();
  let start = 0;
  for (const { at, title } of plays) {
    inMinute.set(title, (inMinute.get(title) ?? 0) + 1);
    let first = plays[start];
    while (first !== undefined && at - first.at > MINUTE_MS) {
      leave(first.title, inMinute);
      start += 1;
      first = plays[start];
    }
    if (first !== undefined && areMany(inMinute, unread)) {
      addBurst(bursts, { from: first.at, to: at, titles: inMinute.size });
    }
  }
  return bursts;
}

/** The burst in which the play was marked. */
export function burstAt(bursts: readonly Burst[], at: EpochMs): Burst | undefined {
  return bursts.find(({ from, to }) => from <= at && at <= to);
}

/** Whether some minute has as many plays as titles are asked for at least: most people watch one after the other. */
function areCrowded(plays: readonly DatedPlay[]): boolean {
  return plays.some(({ at }, index) => {
    const last = plays[index + SOME_TITLES - 1];
    return last !== undefined && last.at - at <= MINUTE_MS;
  });
}

function leave(title: string, inMinute: Map<string, number>): void {
  const left = (inMinute.get(title) ?? 0) - 1;
  if (left > 0) inMinute.set(title, left);
  else inMinute.delete(title);
}

function areMany(inMinute: ReadonlyMap<string, number>, unread: () => ReadonlySet<string>): boolean {
  if (inMinute.size >= MANY_TITLES) return true;
  if (inMinute.size < SOME_TITLES) return false;
  return new Set([...inMinute.keys(), ...unread()]).size >= MANY_TITLES;
}

/** Minutes that overlap are one burst. */
function addBurst(bursts: Burst[], minute: Burst): void {
  const last = bursts.at(-1);
  if (last === undefined || last.to < minute.from) bursts.push(minute);
  else bursts.splice(-1, 1, { from: last.from, to: minute.to, titles: Math.max(last.titles, minute.titles) });
}
