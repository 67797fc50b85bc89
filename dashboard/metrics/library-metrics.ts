/** What the library holds, what leaves it and what stays, as the last run judged it. */
import type { Bytes, House, LatestPlan, LeavingItem } from '../domain/house.ts';
import { type Definition, type Sample, type Seen, Sums } from './definition.ts';

const bytesOf = (bytes: Bytes) => (bytes === 'unknown' ? 0 : bytes);

type ByKind = LatestPlan['watched'];

function amounts(subject: string, what: string, of: (plan: LatestPlan) => ByKind): readonly Definition[] {
  const samples =
    (unit: 'items' | 'bytes') =>
    ({ house: { plan } }: Seen): readonly Sample[] => {
      if (plan === undefined) return [];
      const { movies, episodes } = of(plan);
      return [
        { labels: { kind: 'movie' }, value: movies[unit] },
        { labels: { kind: 'episode' }, value: episodes[unit] },
      ];
    };
  return pair(subject, what, ['kind'], samples);
}

/** The same as a number of things and as bytes. */
function pair(
  subject: string,
  what: string,
  labels: readonly string[],
  samples: (unit: 'items' | 'bytes') => Definition['samples'],
): readonly Definition[] {
  return [
    { name: `${subject}_items`, help: `${what}.`, type: 'gauge', labels, samples: samples('items') },
    {
      name: `${subject}_bytes`,
      help: `${what}, in bytes as far as sizes are known.`,
      type: 'gauge',
      labels,
      samples: samples('bytes'),
    },
  ];
}

/** What would go if only time passed, each item once. */
function leavingIn({ announce, remove, postponed }: LatestPlan) {
  const items = (state: string, of: readonly LeavingItem[]) => of.map((item) => ({ state, item }));
  return [
    ...items(
      'announced',
      announce.map(({ item }) => item),
    ),
    ...items('due', remove),
    ...items(
      'postponed',
      postponed.map(({ item }) => item),
    ),
  ];
}

function leaving(unit: 'items' | 'bytes') {
  return ({ house: { plan } }: Seen): readonly Sample[] => {
    const sums = new Sums();
    for (const { state, item } of plan === undefined ? [] : leavingIn(plan)) {
      const { kind, instance, sizeBytes } = item;
      sums.add({ state, kind, instance }, unit === 'items' ? 1 : bytesOf(sizeBytes));
    }
    return sums.samples();
  };
}

function kept(unit: 'items' | 'bytes') {
  return ({ house: { plan } }: Seen): readonly Sample[] => {
    const sums = new Sums();
    for (const { reasons, instance, sizeBytes } of plan?.kept ?? []) {
      const amount = unit === 'items' ? 1 : bytesOf(sizeBytes);
      for (const reason of new Set(reasons.map(({ code }) => code))) sums.add({ reason, instance }, amount);
    }
    return sums.samples();
  };
}

function librarySizes({ house: { plan } }: Seen): readonly Sample[] {
  const sums = new Sums();
  for (const { instance, sizeBytes } of plan?.kept ?? []) sums.add({ instance }, bytesOf(sizeBytes));
  for (const { item } of plan === undefined ? [] : leavingIn(plan))
    sums.add({ instance: item.instance }, bytesOf(item.sizeBytes));
  return sums.samples();
}

/** Of the last run; an instance that could not be read is left out. */
function census({ runs: [last] }: House): readonly Sample[] {
  return (last?.servers ?? []).flatMap(({ name, movies, series, complete }): readonly Sample[] => {
    if (!complete) return [];
    const count = (kind: string, value: number | undefined) =>
      value === undefined ? [] : [{ labels: { kind, instance: name }, value }];
    return [...count('movie', movies), ...count('series', series)];
  });
}

export const LIBRARY_METRICS: readonly Definition[] = [
  {
    name: 'media_library_items',
    help: 'Movies and series that Radarr and Sonarr know.',
    type: 'gauge',
    labels: ['kind', 'instance'],
    samples: ({ house }) => census(house),
  },
  {
    name: 'media_library_bytes',
    help: 'Size of the files of an instance, as far as sizes are known.',
    type: 'gauge',
    labels: ['instance'],
    samples: librarySizes,
  },
  ...amounts('media_cleanup_watched', 'Movies and episodes that were watched', ({ watched }) => watched),
  ...amounts(
    'media_cleanup_eligible',
    'Movies and episodes that the last run might remove, before its limits',
    ({ eligible }) => eligible,
  ),
  ...amounts(
    'media_cleanup_tagged',
    'Watched movies and episodes that nothing but the keep tag keeps',
    ({ watchedAndTagged }) => watchedAndTagged,
  ),
  ...pair(
    'media_cleanup_leaving',
    'Movies, seasons and episodes that leave: announced, due, or postponed by a limit',
    ['state', 'kind', 'instance'],
    leaving,
  ),
  ...pair(
    'media_cleanup_kept',
    'Items that stay, by reason; one of several reasons counts for each',
    ['reason', 'instance'],
    kept,
  ),
];
