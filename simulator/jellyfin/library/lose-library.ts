import type { JellyfinState, RootPair } from '../state.ts';
import { removeItem } from './scan.ts';

/**
 * Every film and series is lost, as by an update that fails or a container whose mounts got other names. Collections
 * stay, without members; what people did is put aside. Scans find everything again, under new ids where the names of
 * the folders changed.
 */
export function loseLibrary(state: JellyfinState, roots: readonly RootPair[]): void {
  for (const item of [...state.items.all()]) if (item.type !== 'BoxSet') removeItem(state, item);
  state.roots = roots;
}
