import { describe, expect, it } from 'vitest';
import { readMarks } from '../../../../../cleanup/app/snapshot/deepen/read-marks.ts';
import type { Matched } from '../../../../../cleanup/app/snapshot/match/matched.ts';
import type { VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { ANNA, BEN } from '../../../../support/facts.ts';
import { Household, itemId } from '../../../../support/in-memory/household.ts';
import { knownOf } from '../../../../support/in-memory/known.ts';
import { UNTOUCHED } from '../../../../support/in-memory/media-server.ts';

const SHOW = { id: itemId('show-1'), library: undefined };
const FOURK = itemId('film-1-4k');

const fileOf = (...items: readonly VideoReading[]): Matched => ({ match: 'proven', items, key: '' });

/** What is read of film 1 and show 1, and by which calls. */
async function read(
  prepare: (household: Household, film: VideoReading) => readonly Matched[] | undefined,
  failing?: string,
) {
  let begun = false;
  const household = new Household((_, call) => begun && call === failing);
  household.addSeries(1, 1);
  const film = household.addMovie(1, {}, { versions: failing === undefined ? 1 : 2 });
  household.jellyfin.alternates.set(film.id, [{ id: FOURK }]);
  const files = prepare(household, film) ?? [fileOf(film)];
  const { jellyfin } = household;
  const known = await knownOf(household);
  jellyfin.calls.made.length = 0;
  begun = true;
  const problems: string[] = [];
  const marks = await readMarks(jellyfin, [ANNA, BEN], files, [SHOW], known, problems);
  const told = (late: ReadonlyMap<string, ReadonlyMap<string, unknown>>) =>
    Object.fromEntries([...late].map(([user, own]) => [user, Object.fromEntries(own)]));
  return {
    calls: jellyfin.calls.made,
    problems,
    versions: [...marks.versions.keys()],
    late: told(marks.late),
    lateFolders: told(marks.lateFolders),
  };
}

describe('readMarks', () => {
  it('asks for nothing where lists have everything and no video has versions', async () => {
    expect(await read(() => undefined)).toEqual({
      calls: [],
      problems: [],
      versions: [],
      late: { anna: {}, ben: {} },
      lateFolders: { anna: {}, ben: {} },
    });
  });

  it('asks once for all that a user’s list lacks, videos and folders', async () => {
    const { calls, late, lateFolders } = await read(({ jellyfin }, film) => {
      jellyfin.hide(BEN, film.id).hide(BEN, SHOW.id);
      jellyfin.mark(BEN, film.id, { favorite: true }).favor(BEN, SHOW.id);
      return undefined;
    });
    expect(calls).toEqual([`marksOf ${BEN}`]);
    expect(late).toEqual({ anna: {}, ben: { 'film-1': { ...UNTOUCHED, key: 'film-1', favorite: true } } });
    expect(lateFolders).toEqual({ anna: {}, ben: { 'show-1': true } });
  });

  it('asks also where only a folder or only a video is missing', async () => {
    const folder = await read(({ jellyfin }) => void jellyfin.hide(ANNA, SHOW.id));
    expect([folder.calls, folder.lateFolders['anna']]).toEqual([[`marksOf ${ANNA}`], { 'show-1': false }]);
    const video = await read(({ jellyfin }, film) => void jellyfin.hide(ANNA, film.id));
    expect([video.calls, video.late['anna']]).toEqual([[`marksOf ${ANNA}`], { 'film-1': UNTOUCHED }]);
  });

  it('reads the marks of every version but the item’s own, for every user', async () => {
    const { calls, versions, late } = await read(({ jellyfin }, film) => {
      jellyfin.mark(BEN, FOURK, { favorite: true });
      return [fileOf({ ...film, versions: 2 }), fileOf({ ...film, id: itemId('single') })];
    });
    expect(calls).toEqual(['versionsOf', `markOfVersion ${ANNA}`, `markOfVersion ${BEN}`]);
    expect(versions).toEqual(['film-1']);
    expect(late).toEqual({
      anna: { 'film-1-4k': UNTOUCHED },
      ben: { 'film-1-4k': { ...UNTOUCHED, key: FOURK, favorite: true } },
    });
  });

  it('reads those of the item that a file may be a version of', async () => {
    const { versions } = await read((_, film) => [
      { match: 'unknown', items: [], versionOf: { ...film, versions: 2 }, key: '' },
    ]);
    expect(versions).toEqual(['film-1']);
  });

  it.each([
    [`marksOf ${BEN}`, ['film-1'], { anna: { 'film-1-4k': UNTOUCHED }, ben: { 'film-1-4k': UNTOUCHED } }],
    ['versionsOf', [], { anna: {}, ben: { 'film-1': UNTOUCHED } }],
    [`markOfVersion ${BEN}`, ['film-1'], { anna: { 'film-1-4k': UNTOUCHED }, ben: { 'film-1': UNTOUCHED } }],
  ])('tells that %s failed, and has what else it read', async (failing, versions, late) => {
    const marks = await read(({ jellyfin }, film) => void jellyfin.hide(BEN, film.id), failing);

    expect(marks).toMatchObject({ problems: [`${failing} failed`], versions });
    expect(marks.late).toStrictEqual(late);
    expect(marks.lateFolders).toStrictEqual({ anna: {}, ben: {} });
  });
});
