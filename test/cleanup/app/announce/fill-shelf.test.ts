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

  it('goes on asking while no three in a row are refused', async () => {
    const { shelf, id } = await opened();
    for (const name of ['u', 'v', 'w', 'x']) shelf.unknown.add(itemId(name));
    const { failed } = await addEach(shelf, id, items('u', 'v', 'a', 'w', 'x', 'b'));
    expect([...failed]).toEqual(['u', 'v', 'w', 'x']);
    expect(shelf.membersOf(NAME)).toEqual(['a', 'b']);
  });
});

describe('createShelf', () => {
  it('creates it with its items in one call', async () => {
    const shelf = new FakeShelf();
    expect(await createShelf(shelf, NAME, items('a'))).toEqual({ id: 'c1', missing: [] });
    expect(shelf.calls).toEqual(['create Leaving Soon a']);
  });

  it('names what is missing of one that is there although its creation failed', async () => {
    const shelf = new FakeShelf();
    shelf.fault = (call) => (call.startsWith('create') ? 'lost' : undefined);
    const lost = shelf.create(NAME, items('a'));
    await expect(lost).rejects.toThrow('no answer');
    shelf.fault = (call) => (call.startsWith('create') ? 'refused' : undefined);
    expect(await createShelf(shelf, NAME, items('a', 'b'))).toEqual({ id: 'c1', missing: ['b'] });
  });

  it('creates it empty when its items made it fail, and all of them are missing', async () => {
    const shelf = new FakeShelf();
    shelf.unknown.add(itemId('b'));
    expect(await createShelf(shelf, NAME, items('a', 'b'))).toEqual({ id: 'c1', missing: ['a', 'b'] });
    expect(shelf.membersOf(NAME)).toEqual([]);
  });

  it('does not look for a shelf after a fault of the program', async () => {
    const shelf = new FakeShelf();
    const fault = new TypeError('no function');
    shelf.create = () => Promise.reject(fault);
    await expect(createShelf(shelf, NAME, items('a'))).rejects.toBe(fault);
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
