import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aReader, aWriter, itemId, itemsQuery, listOf } from './a-jellyfin.ts';

const http = useMockHttp();
const boxSets = itemsQuery({ includeItemTypes: 'BoxSet', enableUserData: 'false' });
const aCollection = { Id: itemId(9), Type: 'BoxSet', Name: 'Leaving Soon' };

describe('createCollection', () => {
  it('makes a locked collection after looking for one of the same name', async () => {
    http.expect(boxSets, 200, listOf());
    const query = { name: 'Leaving Soon', isLocked: 'true', ids: itemId(1) };
    http.expect({ path: '/Collections', method: 'POST', query }, 200, { Id: itemId(9) });

    expect(await aWriter(http).createCollection('Leaving Soon', [itemId(1)])).toBe(itemId(9));
  });

  it('makes no second one of the same name (trap 25: it would empty the first)', async () => {
    http.expect(boxSets, 200, listOf(aCollection));

    const error = await failureOf(aWriter(http).createCollection('Leaving Soon', []));

    expect(error.message).toBe(
      'jellyfin already has a collection called Leaving Soon (POST /Collections): use that one',
    );
  });
});

describe('members of a collection', () => {
  it('are added and removed in parts that fit a request line (trap 33: at most 8 KB)', async () => {
    const ids = Array.from({ length: 151 }, (_, i) => itemId(i));
    const path = `/Collections/${itemId(9)}/Items`;
    for (const method of ['POST', 'DELETE']) {
      http.expect({ path, method, query: { ids: ids.slice(0, 150).join(',') } }, 204);
      http.expect({ path, method, query: { ids: itemId(150) } }, 204);
    }
    const writer = aWriter(http);

    await writer.addToCollection(itemId(9), ids);
    await expect(writer.removeFromCollection(itemId(9), ids)).resolves.toBeUndefined();
  });

  it('are listed whatever they are, recursively (trap 36: without a user the list is empty otherwise)', async () => {
    const { query } = itemsQuery({ parentId: itemId(9), enableUserData: 'false' });
    const { isMissing: _, ...rest } = query;
    http.expect(
      { path: '/Items', method: 'GET', query: rest },
      200,
      listOf({ Id: itemId(1), Type: 'Series' }),
    );

    expect(await aReader(http).collectionMembers(itemId(9))).toEqual([{ Id: itemId(1), Type: 'Series' }]);
  });
});

describe('reportDeleted', () => {
  it('names the paths, and nothing else is scanned', async () => {
    const body = JSON.stringify({ Updates: [{ Path: '/media/a.mkv', UpdateType: 'Deleted' }] });
    http.expect({ path: '/Library/Media/Updated', method: 'POST', body }, 204);

    await expect(aWriter(http).reportDeleted(['/media/a.mkv'])).resolves.toBeUndefined();
  });

  it('sends nothing for no paths', async () => {
    await expect(aWriter(http).reportDeleted([])).resolves.toBeUndefined();
  });
});
