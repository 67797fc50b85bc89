import { type Item, isVideo } from './item.ts';
import type { ItemQuery } from './item-query.ts';

/** Whether a query asks for items like this one, whoever asks. */
export function isWanted(query: ItemQuery, item: Item): boolean {
  if (query.types.length > 0 && !query.types.includes(item.type)) return false;
  if (query.excludedTypes.includes(item.type) || query.excludedIds.includes(item.id)) return false;
  if (query.asksForCredits) return false;
  return isOfKind(query, item) && isThere(query, item) && isCalled(query, item) && isDated(query, item);
}

function isOfKind(query: ItemQuery, item: Item): boolean {
  const video = isVideo(item);
  if (query.folder !== undefined && query.folder === video) return false;
  if (query.mediaTypes.length > 0 && !query.mediaTypes.includes(video ? 'Video' : 'Unknown')) return false;
  if (!isKnownTo(query, item)) return false;
  if (query.season !== undefined && item.parentIndexNumber !== query.season) return false;
  return query.tags.length === 0 || item.tags.some((tag) => query.tags.includes(tag.toLowerCase()));
}

function isKnownTo({ providers }: ItemQuery, { providerIds }: Item): boolean {
  return (['Tmdb', 'Imdb', 'Tvdb'] as const).every(
    (provider) => providers[provider] === undefined || providers[provider] === provider in providerIds,
  );
}

/** Missing episodes are in every list that does not say otherwise. */
function isThere(query: ItemQuery, item: Item): boolean {
  if (query.missing !== undefined && item.type === 'Episode' && query.missing !== item.virtual) return false;
  const location = item.virtual ? 'Virtual' : 'FileSystem';
  if (query.locations.length > 0 && !query.locations.includes(location)) return false;
  return !query.excludedLocations.includes(location);
}

function isCalled(query: ItemQuery, item: Item): boolean {
  const { searchTerm, names } = query;
  const { startWith, from, before } = names;
  if (searchTerm === undefined && startWith === undefined && from === undefined && before === undefined)
    return true;
  const name = item.name.toLowerCase();
  if (searchTerm !== undefined && !name.includes(searchTerm)) return false;
  if (startWith !== undefined && !name.startsWith(startWith)) return false;
  if (from !== undefined && name < from) return false;
  return before === undefined || name < before;
}

function isDated(query: ItemQuery, item: Item): boolean {
  if (query.years.length > 0 && !query.years.includes(item.year ?? 0)) return false;
  if (query.savedSince !== undefined && item.dateCreated < query.savedSince) return false;
  const { premieredSince, premieredUntil } = query;
  if (premieredSince !== undefined && (item.premiereDate ?? 0) < premieredSince) return false;
  return premieredUntil === undefined || (item.premiereDate ?? Number.POSITIVE_INFINITY) <= premieredUntil;
}
