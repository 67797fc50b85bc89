import type { Call } from '../http/call.ts';
import { ITEM_TYPES, type ItemType } from './item.ts';
import { knownValues, parseId } from './values.ts';

const SORTS = [
  'SortName',
  'Name',
  'DateCreated',
  'PremiereDate',
  'ProductionYear',
  'DatePlayed',
  'Random',
] as const;
const LOCATIONS = ['FileSystem', 'Remote', 'Virtual', 'Offline'] as const;
const FILTERS = ['IsPlayed', 'IsUnplayed', 'IsFavorite', 'IsResumable'] as const;
const FIELDS = [
  'Path',
  'ProviderIds',
  'MediaSources',
  'MediaSourceCount',
  'DateCreated',
  'ParentId',
  'Tags',
  'SortName',
  'RecursiveItemCount',
  'ChildCount',
] as const;

export type SortKey = (typeof SORTS)[number];
export type ItemField = (typeof FIELDS)[number];

/** A query for items. What could not be parsed is not in it, as if it had never been asked. */
export interface ItemQuery {
  readonly ids: readonly string[];
  readonly types: readonly ItemType[];
  readonly excludedTypes: readonly ItemType[];
  readonly parentId: string | undefined;
  readonly recursive: boolean;
  readonly missing: boolean | undefined;
  readonly played: boolean | undefined;
  readonly favorite: boolean | undefined;
  readonly resumable: boolean | undefined;
  readonly excludesVirtual: boolean;
  readonly collapse: boolean | undefined;
  readonly sorts: readonly SortKey[];
  readonly descending: boolean;
  readonly startIndex: number;
  readonly limit: number | undefined;
  readonly countsAll: boolean;
  readonly searchTerm: string | undefined;
}

export function parseQuery(call: Call): ItemQuery {
  const filters = knownValues(call.ask('filters'), FILTERS);
  const limit = Number(call.ask('limit'));
  return {
    ids: (call.ask('ids') ?? '').split(',').flatMap((id) => parseId(id) ?? []),
    types: knownValues(call.asks('includeItemTypes').join(','), ITEM_TYPES),
    excludedTypes: knownValues(call.ask('excludeItemTypes'), ITEM_TYPES),
    parentId: parseId(call.ask('parentId') ?? ''),
    recursive: call.askFlag('recursive') === true,
    missing: call.askFlag('isMissing'),
    played: flagOr(call.askFlag('isPlayed'), filters.includes('IsPlayed'), filters.includes('IsUnplayed')),
    favorite: flagOr(call.askFlag('isFavorite'), filters.includes('IsFavorite'), false),
    resumable: filters.includes('IsResumable') ? true : undefined,
    excludesVirtual: knownValues(call.ask('excludeLocationTypes'), LOCATIONS).includes('Virtual'),
    collapse: call.askFlag('collapseBoxSetItems'),
    sorts: knownValues(call.asks('sortBy').join(','), SORTS),
    descending: /^desc/i.test(call.ask('sortOrder') ?? ''),
    startIndex: Math.max(0, Number(call.ask('startIndex')) || 0),
    limit: Number.isInteger(limit) && limit > 0 ? limit : undefined,
    countsAll: call.askFlag('enableTotalRecordCount') !== false,
    searchTerm: call.ask('searchTerm')?.toLowerCase(),
  };
}

function flagOr(flag: boolean | undefined, yes: boolean, no: boolean): boolean | undefined {
  if (flag !== undefined) return flag;
  if (yes) return true;
  return no ? false : undefined;
}

export function parseFields(call: Call): Set<ItemField> {
  return new Set(knownValues(call.asks('fields').join(','), FIELDS));
}
