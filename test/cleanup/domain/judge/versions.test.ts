import { describe, expect, it } from 'vitest';
import type { EpisodeFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { aMovie, anEpisode, aSeries, aWatch, instance, UNWATCHED } from '../../../support/facts.ts';
import { judged, verdictOf } from '../../../support/judging.ts';
import { outcomesFor } from '../../../support/series-outcomes.ts';

const reasonsFor = (given: Parameters<typeof judged>[0], key: string) => {
  const verdict = verdictOf(judged(given), key);
  return verdict.kind === 'keep' ? verdict.reasons : [];
};

describe('judge, versions of an episode', () => {
  const seasonWith = (episode: Partial<EpisodeFacts>) =>
    outcomesFor({ episodes: [anEpisode(episode), anEpisode({ number: 2 })] })['S1'];

  it.each<{ name: string; episode: Partial<EpisodeFacts>; expected: string }>([
    { name: 'there are none', episode: { alternates: [] }, expected: 'remove' },
    { name: 'nobody touched it', episode: { alternates: [UNWATCHED] }, expected: 'remove' },
    {
      name: 'somebody marked it (hazard 51)',
      episode: { alternates: [{ watches: [aWatch({ favorite: true })] }] },
      expected: 'favorite',
    },
    {
      name: 'a play of it is none of this file',
      episode: { ...UNWATCHED, alternates: [{ watches: [aWatch()] }] },
      expected: 'season-partly-watched',
    },
    {
      name: 'they could not be listed',
      episode: { alternates: 'unknown' },
      expected: 'favorite? in-progress? watch-state-unknown? season-partly-watched?',
    },
  ])('$name: $expected', ({ episode, expected }) => {
    expect(seasonWith(episode)).toBe(expected);
  });
});

describe('judge, a version that could not be read', () => {
  const unread = { code: 'watch-state-unknown', unknown: true, subject: 'Anna' };
  const film = (movie: Parameters<typeof aMovie>[0]) => ({ facts: { series: [], movies: [aMovie(movie)] } });

  it('is named as what is not known', () => {
    const reasons = reasonsFor(film({ alternates: 'unknown' }), 'movie:radarr:1');
    expect(reasons).toContainEqual({ ...unread, because: 'unread-version' });
  });

  it('is not named where the item itself was not read', () => {
    expect(reasonsFor(film({ watches: [] }), 'movie:radarr:1')).toContainEqual(unread);
  });
});

describe('judge, an episode whose length Jellyfin does not know', () => {
  const noRuntime = { code: 'watch-state-unknown', unknown: true, because: 'no-runtime' };

  it('counts as opened, not as watched', () => {
    const facts = { movies: [], series: [aSeries({ file: { runtime: 'none' } })] };
    expect(reasonsFor({ facts }, 'season:sonarr:7:1')).toContainEqual(expect.objectContaining(noRuntime));
  });

  it('does so in every copy of its series', () => {
    const copy = aSeries({
      instance: instance('sonarr-4k'),
      episodes: [anEpisode()],
      file: { path: '/4k.mkv', runtime: 'none' },
    });
    const own = aSeries({ episodes: [anEpisode(UNWATCHED)], file: { path: '/hd.mkv' } });
    const reasons = reasonsFor({ facts: { movies: [], series: [own, copy] } }, 'season:sonarr:7:1');
    expect(reasons).toContainEqual(expect.objectContaining(noRuntime));
  });
});
