import { describe, expect, it } from 'vitest';
import { canonicalContent } from '../../../../cleanup/domain/plan/canonical-content.ts';
import { comparePlans } from '../../../../cleanup/domain/plan/compare-plans.ts';
import type { Plan } from '../../../../cleanup/domain/plan/plan.ts';
import {
  aMovie,
  aMovieFile,
  aSeries,
  aSource,
  aWatch,
  daysAgo,
  JELLYFIN,
  movieFileId,
  movieId,
  NOW,
} from '../../../support/facts.ts';
import { keysOf, planned } from '../../../support/planning.ts';

const another = (overrides: Parameters<typeof aMovie>[0] = {}) =>
  aMovie({
    id: movieId(2),
    providerIds: { tmdb: 2 },
    file: aMovieFile({ id: movieFileId(502), path: '/2' }),
    ...overrides,
  });
const planFor = (...movies: readonly ReturnType<typeof aMovie>[]) =>
  planned({ facts: { movies, series: [] } });

describe('comparePlans', () => {
  it('finds nothing between two plans of the same', () => {
    const changes = comparePlans(planned(), planned({ now: NOW + 1 }));
    expect(changes).toEqual({
      remove: { added: [], dropped: [], unchanged: 3 },
      announce: { added: [], dropped: [], unchanged: 0 },
    });
  });

  it('finds what goes now and did not before, and the other way round', () => {
    const { remove } = comparePlans(planFor(aMovie()), planFor(another()));
    expect(keysOf(remove.added)).toEqual(['movie:radarr:2']);
    expect(keysOf(remove.dropped)).toEqual(['movie:radarr:1']);
    expect(remove.unchanged).toBe(0);
  });

  it('takes an item with another file for new, and for none that was dropped', () => {
    const refetched = aMovie({ file: aMovieFile({ id: movieFileId(9) }) });
    const { remove } = comparePlans(planFor(aMovie()), planFor(refetched));
    expect(keysOf(remove.added)).toEqual(['movie:radarr:1']);
    expect(remove).toMatchObject({ dropped: [], unchanged: 0 });
  });

  it('takes an item that lost a file for the same', () => {
    const before = planned({ facts: { movies: [], series: [aSeries()] } });
    const fewer = before.remove.map((item) => ({ ...item, files: item.files.slice(0, 1) }));
    expect(comparePlans(before, { ...before, remove: fewer } as unknown as Plan).remove.unchanged).toBe(2);
  });

  it('compares what is announced', () => {
    const soon = another({ watches: [aWatch({ lastPlayedAt: daysAgo(4) })] });
    const { announce } = comparePlans(planFor(aMovie()), planFor(soon));
    expect(announce.added).toMatchObject([{ item: { key: 'movie:radarr:2' } }]);
    expect(comparePlans(planFor(soon), planFor(aMovie())).announce.dropped).toHaveLength(1);
    expect(comparePlans(planFor(soon), planFor(soon)).announce.unchanged).toBe(1);
  });
});

describe('canonicalContent', () => {
  const content = (given: Parameters<typeof planned>[0] = {}) => canonicalContent(planned(given));

  it.each<{ name: string; given: Parameters<typeof planned>[0] }>([
    { name: 'a later judgement of the same', given: { now: NOW + 1 } },
    { name: 'more that stays', given: { facts: { movies: [aMovie(), another({ tags: ['keep'] })] } } },
    {
      name: 'more that is announced',
      given: { facts: { movies: [aMovie(), another({ watches: [aWatch({ lastPlayedAt: daysAgo(4) })] })] } },
    },
    {
      name: 'another order of the library',
      given: {
        facts: {
          series: [
            aSeries({ files: aSeries().files.toReversed(), episodes: aSeries().episodes.toReversed() }),
          ],
        },
      },
    },
    {
      name: 'another order of keys',
      given: {
        facts: {
          movies: [
            Object.fromEntries(
              Object.entries(aMovie({ providerIds: { imdb: 'tt0069293', tmdb: 593 } })).toReversed(),
            ) as never,
          ],
        },
      },
    },
  ])('is equal for $name', ({ given }) => {
    expect(content(given)).toBe(content());
  });

  it.each<{ name: string; given: Parameters<typeof planned>[0] }>([
    { name: 'one item more', given: { facts: { movies: [aMovie(), another()] } } },
    { name: 'one item less', given: { facts: { movies: [] } } },
    {
      name: 'another file id',
      given: { facts: { movies: [aMovie({ file: aMovieFile({ id: movieFileId(9) }) })] } },
    },
    { name: 'another path', given: { facts: { movies: [aMovie({ file: aMovieFile({ path: '/x' }) })] } } },
    { name: 'another size', given: { facts: { movies: [aMovie({ file: aMovieFile({ sizeBytes: 1 }) })] } } },
    { name: 'another title', given: { facts: { movies: [aMovie({ title: 'Stalker' })] } } },
    {
      name: 'another time of watching',
      given: { facts: { movies: [aMovie({ watches: [aWatch({ lastPlayedAt: daysAgo(9) })] })] } },
    },
    { name: 'another policy', given: { policy: { gracePeriodDays: 4 } } },
    {
      name: 'a refusal',
      given: {
        facts: {
          sources: [JELLYFIN, aSource({ tagLabels: [] }), aSource({ kind: 'sonarr', name: 'sonarr' })],
        },
      },
    },
  ])('differs for $name', ({ given }) => {
    expect(content(given)).not.toBe(content());
  });

  it('is JSON, with the keys of every object in the order of the alphabet', () => {
    const plan = planned({ facts: { sources: [] } });
    const { version, complete, policy, refusals, remove } = plan;

    const read = JSON.parse(canonicalContent(plan));

    expect(read).toEqual({ version, complete, policy, remove, refusals: expect.any(Array) });
    expect(read.refusals.map((refusal: string) => JSON.parse(refusal))).toEqual(
      expect.arrayContaining([...refusals]),
    );
    expect(Object.keys(read)).toEqual(['complete', 'policy', 'refusals', 'remove', 'version']);
    expect(Object.keys(read.policy)).toEqual(Object.keys(policy).sort());
  });

  it('does not depend on the order in which refusals were found', () => {
    const sources = [
      JELLYFIN,
      aSource({ tagLabels: [] }),
      aSource({ kind: 'sonarr', name: 'sonarr', tagLabels: [] }),
    ];
    expect(content({ facts: { sources } })).toBe(content({ facts: { sources: sources.toReversed() } }));
  });
});
