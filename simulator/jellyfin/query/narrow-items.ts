import { type Item, isVideo } from '../items/item.ts';
import type { ItemQuery } from './item-query.ts';

type Test = (item: Item) => boolean;

/** Whether a query asks for an item, whoever asks: the tests of what it names, put together once for all items. */
export function wantedBy(query: ItemQuery): Test {
  const tests = [...typeTests(query), ...kindTests(query), ...thereTests(query)]
    .concat(nameTests(query), dateTests(query))
    .filter((test) => test !== undefined);
  return (item) => {
    for (const test of tests) if (!test(item)) return false;
    return true;
  };
}

type Tests = readonly (Test | undefined)[];

/** The test of a parameter that was given. */
function given<Value>(
  value: Value | undefined,
  test: (value: Value, item: Item) => boolean,
): Test | undefined {
  return value === undefined ? undefined : (item) => test(value, item);
}

/** The test of a list in which there is something. */
function listed<Value>(
  values: readonly Value[],
  test: (values: ReadonlySet<Value>, item: Item) => boolean,
): Test | undefined {
  return given(values.length === 0 ? undefined : new Set(values), test);
}

function typeTests(query: ItemQuery): Tests {
  return [
    listed(query.types, (types, { type }) => types.has(type)),
    listed(query.excludedTypes, (types, { type }) => !types.has(type)),
    listed(query.excludedIds, (ids, { id }) => !ids.has(id)),
    query.asksForCredits ? () => false : undefined,
  ];
}

function kindTests(query: ItemQuery): Tests {
  return [
    given(query.folder, (folder, item) => folder !== isVideo(item)),
    listed(query.mediaTypes, (types, item) => types.has(isVideo(item) ? 'Video' : 'Unknown')),
    ...(['Tmdb', 'Imdb', 'Tvdb'] as const).map((provider) =>
      given(query.providers[provider], (has, { providerIds }) => has === provider in providerIds),
    ),
    given(query.season, (season, { parentIndexNumber }) => parentIndexNumber === season),
    listed(query.tags, (wanted, { tags }) => tags.some((tag) => wanted.has(tag.toLowerCase()))),
  ];
}

/** Missing episodes are in every list that does not say otherwise. */
function thereTests(query: ItemQuery): Tests {
  const location = ({ virtual }: Item) => (virtual ? 'Virtual' : 'FileSystem');
  return [
    given(query.missing, (missing, { type, virtual }) => type !== 'Episode' || missing === virtual),
    listed(query.locations, (locations, item) => locations.has(location(item))),
    listed(query.excludedLocations, (locations, item) => !locations.has(location(item))),
  ];
}

function nameTests({ searchTerm, names }: ItemQuery): Tests {
  return [
    given(searchTerm, (term, { name }) => name.toLowerCase().includes(term)),
    given(names.startWith, (start, { name }) => name.toLowerCase().startsWith(start)),
    given(names.from, (from, { name }) => name.toLowerCase() >= from),
    given(names.before, (before, { name }) => name.toLowerCase() < before),
  ];
}

function dateTests(query: ItemQuery): Tests {
  return [
    listed(query.years, (years, { year }) => years.has(year ?? 0)),
    given(query.savedSince, (since, { dateCreated }) => dateCreated >= since),
    given(query.premieredSince, (since, { premiereDate }) => (premiereDate ?? 0) >= since),
    given(
      query.premieredUntil,
      (until, { premiereDate }) => (premiereDate ?? Number.POSITIVE_INFINITY) <= until,
    ),
  ];
}
