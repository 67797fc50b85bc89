import { describe, expect, it } from 'vitest';
import { ANNA, instance, movieId, NOW } from '../../../support/facts.ts';
import { Household, itemId } from '../../../support/in-memory/household.ts';
import { fate, refusalsOf, snapshotOf } from '../../../support/in-memory/snapshot.ts';
import { aPolicy } from '../../../support/policy.ts';

/** Film 1 and show 1 go, if all is read. */
function aHousehold(failing?: (server: string, call: string) => boolean): Household {
  const household = new Household(failing);
  household.addMovie(1);
  household.addSeries(1);
  return household.watch(ANNA, 'film-1', 'show-1-e1', 'show-1-e2');
}

describe('what takeSnapshot could not read', () => {
  it('may be playing where sessions failed', async () => {
    const { facts } = await snapshotOf(aHousehold((_, call) => call === 'sessions'));

    expect(facts.movies[0]?.playing).toBe('unknown');
    expect(facts.series[0]?.playing).toBe('unknown');
    expect(facts.sources[0]).toMatchObject({ complete: false, problems: ['sessions failed'] });
  });

  it('are torrents where the download client failed, which is told as a source of its own', async () => {
    const household = aHousehold((_, call) => call === 'torrents');
    household.torrents = [];
    const { facts } = await snapshotOf(household);

    expect(facts.movies[0]?.file).toMatchObject({ torrents: 'unknown' });
    expect(facts.sources.at(-1)).toMatchObject({
      kind: 'qbittorrent',
      name: 'qbittorrent',
      complete: false,
      problems: ['torrents failed'],
    });
  });

  it('are titles of an instance that failed, without which there is no plan', async () => {
    const { facts } = await snapshotOf(aHousehold((server, call) => server === 'radarr' && call === 'read'));

    expect(facts.movies).toEqual([]);
    expect(facts.sources[1]).toMatchObject({ kind: 'radarr', complete: false, tagLabels: 'unknown' });
    expect(refusalsOf(facts)).not.toEqual([]);
  });
});

describe('when takeSnapshot reads', () => {
  it('dates the snapshot before the first answer', async () => {
    const household = aHousehold();
    let calls = -1;
    const clock = {
      now: () => {
        if (calls < 0) calls = household.jellyfin.calls.made.length;
        return NOW;
      },
    };
    const { facts } = await snapshotOf(household, { clock });

    expect([calls, facts.takenAt]).toEqual([0, NOW]);
  });

  it('says when it looks closely', async () => {
    const told: string[] = [];
    await snapshotOf(aHousehold(), { progress: { at: (step) => told.push(step) } });

    expect(told.at(-1)).toBe('looking closely at what may go');
  });

  it('reads closely what goes by the policy of this very run', async () => {
    const household = aHousehold();
    await snapshotOf(household, {
      policy: aPolicy({ noticeDays: 0, keep: { ids: [], instances: [instance('sonarr')] } }),
    });

    expect(household.linksAsked).toEqual(['/data/movies/Film 1/film.mkv']);
  });

  it('finds closely read facts of what plays elsewhere, as of what is quiet', async () => {
    const household = aHousehold();
    household.addMovie(2);
    household.torrents = [];
    household.radarr.history = {
      imports: [{ of: movieId(1), at: NOW, file: 10, download: 'aa' }],
      upgrades: [],
    };
    household.jellyfin.playing = {
      items: new Set([itemId('film-2')]),
      series: new Set(),
      queueUnknown: new Set(),
    };
    const { facts } = await snapshotOf(household);

    expect(facts.movies.map(({ playing }) => playing)).toEqual([false, true]);
    expect(facts.movies[0]?.file).toMatchObject({ torrents: [], linkCount: 1 });
    expect(fate(facts)['movie:radarr:1']).toBe('remove');
  });
});
