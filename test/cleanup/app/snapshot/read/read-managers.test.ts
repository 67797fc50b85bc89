import { describe, expect, it } from 'vitest';
import { readManagers } from '../../../../../cleanup/app/snapshot/read/read-managers.ts';
import type { MovieManager, MovieReading } from '../../../../../cleanup/ports/managers.ts';
import { instance } from '../../../../support/facts.ts';
import { aMovieReading } from '../../../../support/in-memory/household.ts';
import { SILENT } from '../../../../support/in-memory/known.ts';
import { InMemoryMovieManager } from '../../../../support/in-memory/managers.ts';

function aRadarr(reading: InMemoryMovieManager['reading'], failing = false): InMemoryMovieManager {
  const radarr = new InMemoryMovieManager(instance('radarr'), () => failing);
  radarr.titles.push(aMovieReading(1));
  radarr.reading = reading;
  return radarr;
}

async function read(...radarrs: readonly InMemoryMovieManager[]) {
  return await readManagers<MovieReading, MovieManager>(radarrs, SILENT);
}

describe('readManagers', () => {
  it('has what each instance told', async () => {
    const radarr = aRadarr({ problems: ['health failed'], health: 'unknown' });
    const [one] = await read(radarr);

    expect(one).toMatchObject({ problems: ['health failed'], reading: { health: 'unknown' } });
    expect(one?.manager).toBe(radarr);
    expect(one?.titles.map(({ id }) => id)).toEqual([1]);
  });

  it('has the others where one failed', async () => {
    const [failed, other] = await read(aRadarr({}, true), aRadarr({}));

    expect(failed).toMatchObject({ problems: ['read failed'], reading: undefined, titles: [] });
    expect(other).toMatchObject({ problems: [], titles: [{ id: 1 }] });
  });

  it('is never complete without the titles, also where the instance named no problem', async () => {
    const [silent, told] = await read(
      aRadarr({ titles: 'unknown' }),
      aRadarr({ titles: 'unknown', problems: ['short'] }),
    );

    expect(silent).toMatchObject({ titles: [], problems: ['radarr did not tell what it tracks'] });
    expect(told).toMatchObject({ titles: [], problems: ['short'] });
  });

  it('says what it reads', async () => {
    const told: unknown[] = [];
    await readManagers<MovieReading, MovieManager>([aRadarr({})], { at: (...step) => told.push(step) });

    expect(told).toEqual([['reading radarr']]);
  });
});
