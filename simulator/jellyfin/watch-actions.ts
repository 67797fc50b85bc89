import { numberOr } from '../http/json-body.ts';
import type { Item } from './items/item.ts';
import type { JellyfinState } from './state.ts';
import { TICKS_PER_MS } from './values.ts';

const SECOND_TICKS = 1000 * TICKS_PER_MS;

/** Playback starts: counted and dated. Before version 12 the played mark goes. */
export function startPlayback(state: JellyfinState, userId: string, item: Item): void {
  const data = state.userData.open(userId, item);
  data.playCount += 1;
  data.lastPlayedAt = state.world.clock.now();
  if (state.dialect.startUnplays) data.played = false;
}

/**
 * Playback is at, or stopped at, a position. Past 90 % it is played and starts over; under 5 % it never happened;
 * short things are played from 5 % on; without a known runtime, or without a position at the stop, it is played.
 */
export function reportPosition(
  state: JellyfinState,
  userId: string,
  item: Item,
  positionTicks: number | undefined,
): void {
  const data = state.userData.open(userId, item);
  const runtime = item.runtimeTicks ?? 0;
  if (positionTicks === undefined) {
    data.played = true;
    data.playCount += 1;
    data.positionTicks = 0;
  } else if (runtime <= 0 || isPlayedAt(state, positionTicks, runtime)) {
    data.played = true;
    data.positionTicks = 0;
  } else {
    const percent = (100 * positionTicks) / runtime;
    data.positionTicks = percent < setting(state, 'MinResumePct') ? 0 : positionTicks;
  }
  if (data.played) passOn(state, userId, item);
}

function isPlayedAt(state: JellyfinState, positionTicks: number, runtime: number): boolean {
  const percent = (100 * positionTicks) / runtime;
  if (percent < setting(state, 'MinResumePct')) return false;
  if (percent > setting(state, 'MaxResumePct') || positionTicks >= runtime - SECOND_TICKS) return true;
  return runtime / SECOND_TICKS < setting(state, 'MinResumeDurationSeconds');
}

function setting(state: JellyfinState, name: string): number {
  return numberOr(state.configuration[name], 0);
}

/** Marked as played: an older date is kept unless another is given. A folder passes it on to all in it. */
export function markPlayed(
  state: JellyfinState,
  userId: string,
  item: Item,
  datePlayed: number | undefined,
): void {
  for (const child of state.items.below(item.id)) {
    if (child.type === 'Episode') markPlayed(state, userId, child, datePlayed);
  }
  if (item.type === 'Series' || item.type === 'Season') return;
  const data = state.userData.open(userId, item);
  data.playCount = datePlayed === undefined ? Math.max(data.playCount, 1) : data.playCount + 1;
  data.lastPlayedAt = datePlayed ?? data.lastPlayedAt ?? state.world.clock.now();
  data.positionTicks = 0;
  data.played = true;
  passOn(state, userId, item);
}

/** Marked as unplayed: the count and the date are gone with it. */
export function markUnplayed(state: JellyfinState, userId: string, item: Item): void {
  for (const child of state.items.below(item.id)) {
    if (child.type === 'Episode') markUnplayed(state, userId, child);
  }
  const data = state.userData.open(userId, item);
  data.playCount = 0;
  data.positionTicks = 0;
  data.played = false;
  delete data.lastPlayedAt;
}

/** Version 12 passes a play on to the versions that are linked, and to no other copy. */
function passOn(state: JellyfinState, userId: string, item: Item): void {
  if (state.dialect.userData !== 'versions') return;
  for (const version of state.items.versionsOf(item)) {
    if (version.id === item.id) continue;
    const data = state.userData.open(userId, version);
    data.played = true;
    data.positionTicks = 0;
  }
}
