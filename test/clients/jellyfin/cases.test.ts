/** Answers of Jellyfin that strangers reported, each with what a reader must make of it. */
import { describe, expect, it } from 'vitest';
import { useMockHttp } from '../../support/mock-http.ts';
import { caseText, withoutCases } from '../../support/shared-cases.ts';
import { aReader, catalogueQuery, marksQuery, userId } from './a-jellyfin.ts';

const http = useMockHttp();
const ann = userId(1);
const answer = (name: string) => caseText(`31-client-jellyfin-answers/${name}.json`);

/** Ann's marks of one of the answers. */
async function marksOf(name: string) {
  http.expect(marksQuery({ userId: ann }), 200, answer(name));
  return (await aReader(http).userItems(ann, (item) => item)).items.map(({ UserData }) => UserData);
}

describe.skipIf(withoutCases())('case 31', () => {
  it('tells that two items share one state', async () => {
    const marks = await marksOf('items-same-key');

    expect(marks.map(({ Key }) => Key)).toEqual(['112233001001', '112233001001']);
  });

  it('tells that the length of a film is not known', async () => {
    http.expect(catalogueQuery, 200, answer('catalogue-no-runtime'));

    const [film] = await aReader(http).catalogue();

    expect(film).toMatchObject({ Name: 'A' });
    expect(film?.RunTimeTicks).toBeUndefined();
  });

  it('takes a play of the year 1 for one of an unknown day', async () => {
    expect(await marksOf('items-year-1')).toMatchObject([{ Played: true, LastPlayedDate: 'unknown' }]);
  });

  it('does not know the one position that is below 0, and reads the rest', async () => {
    expect(await marksOf('items-negative-position')).toMatchObject([
      { Played: true, IsFavorite: false, PlaybackPositionTicks: 'unknown' },
    ]);
  });
});
