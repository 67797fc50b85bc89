import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import { askRadarr, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

async function withBin(recycleBin: string) {
  const sim = await running(aLibrary().movie({ title: 'Heat' }));
  sim.disk.makeFolder('/data/bin');
  const { body } = await askRadarr(sim, '/config/mediamanagement');
  const json = { ...body, recycleBin };
  return await askRadarr(sim, '/config/mediamanagement/1', { method: 'PUT', json });
}

describe('the recycle bin', () => {
  it.each(['', '/data/bin', '/data/bin/'])('may be %j', async (path) => {
    expect((await withBin(path)).status).toBe(202);
  });

  it.each([
    { path: '/data/none', codes: ['FolderWritableValidator', 'PathExistsValidator'] },
    { path: '/data/media/movies', codes: ['RootFolderValidator'] },
    { path: '/data/media', codes: ['RootFolderAncestorValidator'] },
  ])('may not be $path', async ({ path, codes }) => {
    const answer = await withBin(path);

    expect(answer.status).toBe(400);
    expect(listOf(answer).map(({ errorCode }) => errorCode)).toEqual(codes);
  });
});
