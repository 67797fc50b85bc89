import { numberOr } from '../../http/json-body.ts';
import { type JellyfinState, toDiskPath } from '../state.ts';
import { scanBelow } from './scan.ts';

/** What the monitor's timer takes on top of its delay: changes reported are acted on after 61 s (seen). */
const DEBOUNCE_MS = 1000;

/** Debounced: folders that another program says have changed are looked at when the monitor's delay has passed. */
export function lookLater(state: JellyfinState, paths: readonly string[]): void {
  const delayMs = numberOr(state.configuration['LibraryMonitorDelay'], 60) * 1000 + DEBOUNCE_MS;
  state.world.clock.after(delayMs, () => {
    for (const path of paths) scanBelow(state, toDiskPath(state, path));
  });
}
