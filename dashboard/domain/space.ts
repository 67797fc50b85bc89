/** Space: what the disk gained day by day, what waits, and what could be freed. */
import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { House, Pressure, ShortDisk } from './house.ts';
import { knownBytes, stillLeaving } from './leaving.ts';
import { freedBytes } from './removed.ts';

export const DAYS_SHOWN = 30;

export interface SpaceView {
  /** Oldest first, one for each day, also where nothing went. */
  readonly days: readonly DayFreed[];
  readonly freedBytes: number;
  readonly removed: number;
  /** How many of these nobody knows the gain of. */
  readonly unknown: number;
  /** Announced, and not due yet. */
  readonly waiting: Sum;
  /** Due: goes with the next run that may remove. */
  readonly due: Sum;
  /** Watched and worn by nothing but the keep tag: what releasing would set free. */
  readonly tagged: Sum;
  /** Everything else that stays. */
  readonly kept: Sum;
  /** What the free space of the disks changed; absent where nobody asked for it. */
  readonly pressure?: Pressure;
}

export interface DayFreed {
  /** `2026-03-01`, in the time zone of the household. */
  readonly day: string;
  readonly bytes: number;
  readonly items: number;
}

export interface Sum {
  readonly items: number;
  readonly bytes: number;
}

const DAY_MS = 86_400_000;

/** @param dayOf the day of an instant in the household's time zone */
export function spaceView(house: House, now: EpochMs, dayOf: (at: EpochMs) => string): SpaceView {
  const { plan, removals } = house;
  const days = lastDays(now, dayOf);
  const shown = removals.filter(({ at }) => days.has(dayOf(at)));
  for (const removal of shown) {
    const day = days.get(dayOf(removal.at));
    if (day === undefined) continue;
    day.items += 1;
    day.bytes += removal.freedBytes === 'unknown' ? 0 : removal.freedBytes;
  }
  const tagged = plan?.watchedAndTagged;
  const left = stillLeaving(house);
  const due = left.filter(({ at }) => plan !== undefined && at <= plan.judgedAt).map(({ item }) => item);
  const waiting = left.filter(({ at }) => plan !== undefined && at > plan.judgedAt).map(({ item }) => item);
  return {
    days: [...days.values()],
    freedBytes: freedBytes(shown),
    removed: shown.length,
    unknown: shown.filter((removal) => removal.freedBytes === 'unknown' && removal.kind !== 'series').length,
    waiting: { items: waiting.length, bytes: knownBytes(waiting) },
    due: { items: due.length, bytes: knownBytes(due) },
    tagged: {
      items: (tagged?.movies.items ?? 0) + (tagged?.episodes.items ?? 0),
      bytes: (tagged?.movies.bytes ?? 0) + (tagged?.episodes.bytes ?? 0),
    },
    kept: { items: plan?.kept.length ?? 0, bytes: knownBytes(plan?.kept ?? []) },
    ...(plan?.pressure && { pressure: plan.pressure }),
  };
}

/** Twelve hours apart, so that no day is left out where the clock changes. */
function lastDays(now: EpochMs, dayOf: (at: EpochMs) => string) {
  const days = new Map<string, { day: string; bytes: number; items: number }>();
  for (let at = now - (DAYS_SHOWN - 1) * DAY_MS; at <= now; at += DAY_MS / 2) {
    const day = dayOf(at);
    if (!days.has(day)) days.set(day, { day, bytes: 0, items: 0 });
  }
  return days;
}

/** A short disk as a bar: parts of what is wanted, which add up to all of it. */
export interface DiskParts {
  readonly free: number;
  readonly anyway: number;
  readonly sooner: number;
  readonly missing: number;
}

/** Undefined where it is not known what is free or wanted. What is not known of the rest may free nothing. */
export function diskParts({
  freeBytes,
  wantedBytes,
  anywayBytes,
  soonerBytes,
}: ShortDisk): DiskParts | undefined {
  if (freeBytes === 'unknown' || wantedBytes === 'unknown') return undefined;
  let left = wantedBytes;
  const take = (bytes: number | 'unknown') => {
    const taken = Math.min(left, bytes === 'unknown' ? 0 : bytes);
    left -= taken;
    return taken;
  };
  return { free: take(freeBytes), anyway: take(anywayBytes), sooner: take(soonerBytes), missing: left };
}
