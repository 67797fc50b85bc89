import { lookLater } from '../jellyfin/library/media-updated.ts';
import type { ArrState } from './state.ts';

/** Has every Jellyfin that is connected for such an event look at the folder of the movie or series. */
export function tellJellyfin(arr: ArrState, event: string, folder: string): void {
  for (const connection of arr.notifications.all()) {
    const { implementation, fields, rest } = connection;
    const asked = implementation === 'MediaBrowser' && fields['updateLibrary'] === true;
    if (!asked || rest[event] !== true || arr.probe(connection) !== undefined) continue;
    lookLater(arr.neighbours.jellyfin().state, [folder]);
  }
}
