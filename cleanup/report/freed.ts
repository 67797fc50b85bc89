/** What the disk gained by a run, and where the rest of the bytes is. */

import { oneLine } from '../../program/report/columns.ts';
import type { ItemOutcome, Removed } from '../app/outcome.ts';
import { bytesText, counted } from './amounts.ts';

type Holder = Removed['heldBy'][number];

export interface Freed {
  readonly bytes: number;
  /** Bytes of removed files that the disk has not gained. */
  readonly held: readonly Held[];
  /** Removed items of which it is not known what the disk gained. */
  readonly unknownItems: number;
}

export interface Held {
  readonly by: readonly Holder[];
  /** The instance whose recycle bin holds them, where one does. */
  readonly instance?: string;
  readonly bytes: number;
}

export const NOTHING_FREED: Freed = { bytes: 0, held: [], unknownItems: 0 };

export function freedBy(outcomes: readonly ItemOutcome[]): Freed {
  const held = new Map<string, Held>();
  let bytes = 0;
  let unknownItems = 0;
  for (const outcome of outcomes) {
    if (outcome.kind !== 'removed') continue;
    const rest = restOf(outcome);
    if (outcome.freedBytes !== 'unknown') bytes += outcome.freedBytes;
    if (rest === 'unknown') unknownItems += 1;
    else if (rest > 0) addHeld(held, outcome, rest);
  }
  return { bytes, held: [...held.values()], unknownItems };
}

function restOf({ item, freedBytes }: Removed): number | 'unknown' {
  if (freedBytes === 'unknown' || item.sizeBytes === 'unknown') return 'unknown';
  return item.sizeBytes - freedBytes;
}

function addHeld(held: Map<string, Held>, { item, heldBy }: Removed, bytes: number): void {
  const by = [...new Set(heldBy)].sort();
  const { instance } = item;
  const place = by.includes('recycle-bin') ? { by, instance } : { by };
  const key = JSON.stringify(place);
  held.set(key, { ...place, bytes: (held.get(key)?.bytes ?? 0) + bytes });
}

/** `0 B; 812.0 GiB are in the recycle bin of radarr until it is emptied, 40.0 GiB are held by torrents`. */
export function freedText({ bytes, held, unknownItems }: Freed): string {
  const rest = [
    ...held.map((part) => `${bytesText(part.bytes)} are ${placeText(part)}`),
    ...(unknownItems > 0 ? [`not known of ${counted(unknownItems, 'item')}`] : []),
  ];
  return [bytesText(bytes), ...(rest.length > 0 ? [rest.join(', ')] : [])].join('; ');
}

function placeText({ by, instance }: Held): string {
  const others = by.filter((holder) => holder !== 'recycle-bin').map((holder) => HOLDER_WORDS[holder]);
  const places = [
    ...(instance === undefined ? [] : [`in the recycle bin of ${oneLine(instance)} until it is emptied`]),
    ...(others.length > 0 ? [`held by ${others.join(' and ')}`] : []),
  ];
  return places.length > 0 ? places.join(' and ') : 'not free yet';
}

const HOLDER_WORDS: Readonly<Record<Exclude<Holder, 'recycle-bin'>, string>> = {
  torrent: 'torrents',
  'hard-link': 'other hard links',
};
