import type { Call } from '../../http/call.ts';
import { ITEM_TYPES, type ItemType } from '../items/item.ts';
import { idsOf, knownOf, knownValues, listOf, parseId } from '../values.ts';
import { FIELDS, IGNORED, type ItemField } from './item-parameters.ts';

const SORTS = [
  'SortName',
  'Name',
  'DateCreated',
  'DateLastContentAdded',
  'PremiereDate',
  'ProductionYear',
  'Runtime',
  'DatePlayed',
  'PlayCount',
  'Random',
] as const;
const LOCATIONS = ['FileSystem', 'Remote', 'Virtual', 'Offline'] as const;
const FILTERS = ['IsPlayed', 'IsUnplayed', 'IsFavorite', 'IsResumable', 'IsFolder', 'IsNotFolder'] as const;
const MEDIA_TYPES = ['Unknown', 'Video', 'Audio', 'Photo', 'Book'] as const;

export type SortKey = (typeof SORTS)[number];
type Location = (typeof LOCATIONS)[number];

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** A query for items. What could not be parsed is not in it, as if it had never been asked. */
export interface ItemQuery {
  readonly ids: readonly string[];
  readonly excludedIds: readonly string[];
  readonly types: readonly ItemType[];
  readonly excludedTypes: readonly ItemType[];
  readonly mediaTypes: readonly string[];
  readonly parentId: string | undefined;
  readonly recursive: boolean;
  readonly missing: boolean | undefined;
  readonly played: boolean | undefined;
  readonly favorite: boolean | undefined;
  readonly resumable: boolean | undefined;
  readonly folder: boolean | undefined;
  readonly locations: readonly Location[];
  readonly excludedLocations: readonly Location[];
  readonly collapse: boolean | undefined;
  readonly years: readonly number[];
  readonly tags: readonly string[];
  /** Genres, studios and people, which no item of the simulator has. */
  readonly asksForCredits: boolean;
  readonly providers: Readonly<Record<'Tmdb' | 'Imdb' | 'Tvdb', boolean | undefined>>;
  readonly names: {
    readonly startWith: string | undefined;
    readonly from: string | undefined;
    readonly before: string | undefined;
  };
  readonly savedSince: number | undefined;
  readonly premieredSince: number | undefined;
  readonly premieredUntil: number | undefined;
  readonly season: number | undefined;
  readonly sorts: readonly Sort[];
  readonly startIndex: number;
  readonly limit: number | undefined;
  readonly countsAll: boolean;
  readonly searchTerm: string | undefined;
}

export function parseQuery(call: Call): ItemQuery {
  call.ignores(...IGNORED);
  const filters = knownOf(call, 'filters', FILTERS);
  const is = (yes: (typeof FILTERS)[number], no?: (typeof FILTERS)[number]) =>
    filters.includes(yes) ? true : no !== undefined && filters.includes(no) ? false : undefined;
  return {
    ids: idsOf(call, 'ids'),
    excludedIds: idsOf(call, 'excludeItemIds'),
    types: knownOf(call, 'includeItemTypes', ITEM_TYPES),
    excludedTypes: knownOf(call, 'excludeItemTypes', ITEM_TYPES),
    mediaTypes: knownOf(call, 'mediaTypes', MEDIA_TYPES),
    parentId: parseId(call.ask('parentId') ?? ''),
    recursive: call.askFlag('recursive') === true,
    missing: call.askFlag('isMissing'),
    played: call.askFlag('isPlayed') ?? is('IsPlayed', 'IsUnplayed'),
    favorite: call.askFlag('isFavorite') ?? is('IsFavorite'),
    resumable: is('IsResumable'),
    folder: is('IsFolder', 'IsNotFolder'),
    locations: knownOf(call, 'locationTypes', LOCATIONS),
    excludedLocations: knownOf(call, 'excludeLocationTypes', LOCATIONS),
    collapse: call.askFlag('collapseBoxSetItems'),
    ...parseNarrowing(call),
    sorts: parseSorts(call),
    startIndex: Math.max(0, call.askInt('startIndex') ?? 0),
    limit: call.askInt('limit'),
    countsAll: call.askFlag('enableTotalRecordCount') !== false,
    searchTerm: call.ask('searchTerm')?.toLowerCase(),
  };
}

/** Filters by what an item is, rather than by what was done with it. */
function parseNarrowing(call: Call) {
  const credits = ['genres', 'genreIds', 'studios', 'studioIds', 'artists', 'person', 'personIds'];
  return {
    years: listOf(call, 'years').flatMap((year) => (/^\d+$/.test(year) ? [Number(year)] : [])),
    tags: listOf(call, 'tags', '|').map((tag) => tag.toLowerCase()),
    asksForCredits: credits.filter((name) => listOf(call, name, '|').length > 0).length > 0,
    providers: {
      Tmdb: call.askFlag('hasTmdbId'),
      Imdb: call.askFlag('hasImdbId'),
      Tvdb: call.askFlag('hasTvdbId'),
    },
    names: {
      startWith: call.ask('nameStartsWith')?.toLowerCase(),
      from: call.ask('nameStartsWithOrGreater')?.toLowerCase(),
      before: call.ask('nameLessThan')?.toLowerCase(),
    },
    savedSince: instantOf(call.ask('minDateLastSaved')),
    premieredSince: instantOf(call.ask('minPremiereDate')),
    premieredUntil: instantOf(call.ask('maxPremiereDate')),
    season: call.askInt('parentIndexNumber'),
  };
}

/** Each key has the order at its place; keys beyond the orders given have the last of them. */
function parseSorts(call: Call): Sort[] {
  const orders = listOf(call, 'sortOrder').map((order) => /^desc/i.test(order.trim()));
  return knownOf(call, 'sortBy', SORTS).map((key, index) => ({
    key,
    descending: orders[index] ?? orders.at(-1) ?? false,
  }));
}

function instantOf(text: string | undefined): number | undefined {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? undefined : at;
}

export function parseFields(call: Call): Set<ItemField> {
  return new Set(knownValues(listOf(call, 'fields'), FIELDS));
}
