import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JellyfinAccountCheck } from '../../../clients/jellyfin/account.ts';
import { forbiddenDeletion } from '../../../clients/jellyfin/forbidden-deletion.ts';
import type { JellyfinItemId } from '../../../clients/jellyfin/ids.ts';
import { JellyfinLibraryAdmin } from '../../../clients/jellyfin/library-admin.ts';
import { JellyfinPictures } from '../../../clients/jellyfin/pictures.ts';
import { JellyfinReader } from '../../../clients/jellyfin/reader.ts';
import { JellyfinServerAdmin } from '../../../clients/jellyfin/server-admin.ts';
import { JellyfinUserAdmin } from '../../../clients/jellyfin/user-admin.ts';
import { JellyfinWriter } from '../../../clients/jellyfin/writer.ts';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aWriter, itemId } from './a-jellyfin.ts';

const http = useMockHttp();
const classes = [
  JellyfinReader,
  JellyfinWriter,
  JellyfinUserAdmin,
  JellyfinLibraryAdmin,
  JellyfinServerAdmin,
  JellyfinAccountCheck,
  JellyfinPictures,
];

describe("Jellyfin's DELETE of items, which removes files (trap 11, hazard 18)", () => {
  it('has no method', () => {
    const methods = classes.flatMap((type) => Object.getOwnPropertyNames(type.prototype));

    expect(methods.filter((name) => /delete|remove/i.test(name))).toEqual([
      'removeFromCollection',
      'reportDeleted',
    ]);
  });

  it.each([
    '/Items',
    `/Items/${itemId(1)}`,
    `/Collections/${itemId(1)}`,
    '/Library/VirtualFolders',
    `/Users/${itemId(1)}`,
  ])('is refused by the connection itself: DELETE %s', (path) => {
    expect(forbiddenDeletion({ method: 'DELETE', path })).toMatch(/removes files/);
  });

  it.each(['', '../../Items', `${itemId(1)}/Items?x=`, '../Items', '..%2f..%2fItems'])(
    'cannot be reached through a collection id of %j',
    async (id) => {
      expect(await failureOf(removeFrom(id))).toMatchObject({ code: 'refused-call' });
    },
  );

  it('cannot be reached through any text in place of a collection id', async () => {
    const notAnId = fc.string().filter((text) => !/^[0-9a-f]{32}$/.test(text));

    await fc.assert(
      fc.asyncProperty(notAnId, async (id) => {
        expect(await failureOf(removeFrom(id))).toMatchObject({ code: 'refused-call' });
      }),
    );
  });
});

/** Takes an item out of a collection with this id, which no type check would let pass. */
async function removeFrom(id: string): Promise<void> {
  await aWriter(http).removeFromCollection(id as JellyfinItemId, [itemId(1)]);
}
