import { describe, expect, it } from 'vitest';
import { addEach, createShelf, tried } from '../../../../cleanup/app/announce/fill-shelf.ts';
import { ServerFailure } from '../../../../cleanup/ports/server-failure.ts';
import { itemId } from '../../../support/facts.ts';
import { FakeShelf } from '../../../support/world/fake-shelf.ts';

const NAME = 'Leaving Soon';
const items = (...names: readonly string[]) => names.map(itemId);

/** A shelf that is there and empty, with its id. */
async function opened() {
  const shelf = new FakeShelf();
  const id = await shelf.create(NAME, []);
  shelf.calls.length = 0;
  return { shelf, id };
}

describe('addEach', () => {
  it('asks for nothing when nothing is to be added', async () => {
    const { shelf, id } = await opened();
    expect(await addEach(shelf, id, [])).toEqual({ failed: new Set(), warnings: [] });
    expect(shelf.calls).toEqual([]);
  });

  it('puts all of them there in one call', async () => {
    const { shelf, id } = await opened();
    expect(await addEach(shelf, id, items('a', 'b'))).toEqual({ failed: new Set(), warnings: [] });
    expect(shelf.calls).toEqual(['add c1 a,b']);
  });

  it('warns of nothing when each could be put there after the whole call had failed', async () => {
    const { shelf, id } = await opened();
    shelf.fault = (call) => (call.includes(',') ? 'refused' : undefined);
    expect(await addEach(shelf, id, items('a', 'b'))).toEqual({ failed: new Set(), warnings: [] });
    expect(shelf.membersOf(NAME)).toEqual(['a', 'b']);
  });

  it('tells what the server does not have, which nobody sees there', async () => {
    const shelf = new FakeShelf();
    const id = await shelf.create(NAME);
    shelf.gone.add(itemId('b'));
    expect(await addEach(shelf, id, items('a', 'b'))).toEqual({
      failed: new Set(['b']),
      warnings: [
        '1 of 2 items could not be put on the shelf, so that their notice does not begin: Jellyfin does not have them',
      ],
    });
    expect(shelf.membersOf(NAME)).toEqual(['a']);
  });

  it('goes on asking while no three in a row are refused', async () => {
    const { shelf, id } = await opened();
    for (const name of ['u', 'v', 'w', 'x']) shelf.unknown.add(itemId(name));
    const { failed } = await addEach(shelf, id, items('u', 'v', 'a', 'w', 'x', 'b'));
    expect([...failed]).toEqual(['u', 'v', 'w', 'x']);
    expect(shelf.membersOf(NAME)).toEqual(['a', 'b']);
  });
});

describe('createShelf', () => {
  it('creates it empty', async () => {
    const shelf = new FakeShelf();
    expect(await createShelf(shelf, NAME)).toEqual({ id: 'c1', members: new Set() });
    expect(shelf.calls).toEqual(['create Leaving Soon']);
  });

  it('takes the one that is there although its creation failed, with what a person put there', async () => {
    const shelf = new FakeShelf();
    await shelf.create(NAME, items('a'));
    shelf.fault = (call) => (call.startsWith('create') ? 'refused' : undefined);
    expect(await createShelf(shelf, NAME)).toEqual({ id: 'c1', members: new Set(['a']) });
  });

  it('does not create it twice where it is not there', async () => {
    const shelf = new FakeShelf();
    shelf.fault = (call) => (call.startsWith('create') ? 'refused' : undefined);
    await expect(createShelf(shelf, NAME)).rejects.toThrow('create Leaving Soon: 500');
    expect(shelf.calls).toEqual(['create Leaving Soon', 'find Leaving Soon']);
  });

  it('does not look for a shelf after a fault of the program', async () => {
    const shelf = new FakeShelf();
    const fault = new TypeError('no function');
    shelf.create = () => Promise.reject(fault);
    await expect(createShelf(shelf, NAME)).rejects.toBe(fault);
    expect(shelf.calls).toEqual([]);
  });
});

describe('tried', () => {
  it('gives the failure of a server, and nothing where there was none', async () => {
    const failure = new ServerFailure('500');
    expect(await tried(() => Promise.reject(failure))).toBe(failure);
    expect(await tried(async () => undefined)).toBeUndefined();
  });

  it('lets a fault of the program through', async () => {
    const fault = new TypeError('no function');
    await expect(tried(() => Promise.reject(fault))).rejects.toBe(fault);
  });
});
