import { describe, expect, it } from 'vitest';
import { aMovie, aMovieFile, aWatch, daysAgo } from '../../../support/facts.ts';
import { judged, outcomeOf, verdictOf } from '../../../support/judging.ts';

describe('judge, the file of a play', () => {
  const importedAt = daysAgo(8);
  const upgrade = { importedAt: daysAgo(20), replacedAt: daysAgo(8) };
  const outcomeFor = (lastPlayedAt: number, file: Parameters<typeof aMovieFile>[0]) => {
    const movie = aMovie({ file: aMovieFile(file), watches: [aWatch({ lastPlayedAt })] });
    return outcomeOf(verdictOf(judged({ facts: { movies: [movie], series: [] } })));
  };

  it.each([
    { name: 'at the very import counts', at: importedAt, upgrades: [], expected: 'remove' },
    {
      name: 'a millisecond before it does not (hazard 22: a re-download is a fresh wish)',
      at: importedAt - 1,
      upgrades: [],
      expected: 'watched-before-import',
    },
    {
      name: 'of the file that this one upgraded counts',
      at: daysAgo(10),
      upgrades: [upgrade],
      expected: 'remove',
    },
    { name: 'at the import of that file counts', at: daysAgo(20), upgrades: [upgrade], expected: 'remove' },
    {
      name: 'a millisecond before that does not',
      at: daysAgo(20) - 1,
      upgrades: [upgrade],
      expected: 'watched-before-import',
    },
    {
      name: 'at its replacement counts',
      at: daysAgo(8.5),
      upgrades: [{ ...upgrade, replacedAt: daysAgo(8.5) }],
      expected: 'remove',
    },
    {
      name: 'a millisecond after that does not',
      at: daysAgo(8.5) + 1,
      upgrades: [{ ...upgrade, replacedAt: daysAgo(8.5) }],
      expected: 'watched-before-import',
    },
    {
      name: 'of an upgraded file of unknown import does not',
      at: daysAgo(10),
      upgrades: [{ ...upgrade, importedAt: 'unknown' as const }],
      expected: 'watched-before-import?',
    },
    {
      name: 'of a file replaced at an unknown time does not',
      at: daysAgo(10),
      upgrades: [{ ...upgrade, replacedAt: 'unknown' as const }],
      expected: 'watched-before-import?',
    },
    {
      name: 'with unknown history does not',
      at: daysAgo(10),
      upgrades: 'unknown' as const,
      expected: 'watched-before-import?',
    },
  ])('a play $name', ({ at, upgrades, expected }) => {
    expect(outcomeFor(at, { importedAt, upgrades })).toBe(expected);
  });

  it('cannot be compared with an unknown import', () => {
    expect(outcomeFor(daysAgo(10), { importedAt: 'unknown' })).toBe('in-grace?');
  });
});
