/** Fields of an item that are shown only when they are asked for, and that the simulator has. */
export const FIELDS = [
  'Path',
  'ProviderIds',
  'MediaSources',
  'MediaSourceCount',
  'MediaStreams',
  'DateCreated',
  'DateLastSaved',
  'ParentId',
  'Tags',
  'SortName',
  'RecursiveItemCount',
  'ChildCount',
  'Genres',
  'Studios',
  'People',
  'Overview',
] as const;

export type ItemField = (typeof FIELDS)[number];

/** What changes pictures, or asks for something that no item here has. */
export const IGNORED: readonly string[] = [
  'enableImages',
  'imageTypeLimit',
  'enableImageTypes',
  'imageTypes',
  'enableUserData',
  'fields',
  'userId',
];
