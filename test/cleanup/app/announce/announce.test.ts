import { describe, expect, it } from 'vitest';
import { announce } from '../../../../cleanup/app/announce/announce.ts';
import type { PlanItem } from '../../../../cleanup/domain/plan/plan.ts';
import { StateFailure } from '../../../../cleanup/ports/state-failure.ts';
import type { ShelfMemory } from '../../../../cleanup/ports/state-store.ts';
import { aMovie, aMovieFile, aSeries, itemId, movieId } from '../../../support/facts.ts';
import { planned } from '../../../support/planning.ts';
import { FakeShelf } from '../../../support/world/fake-shelf.ts';

/** The plan's item of a film that Jellyfin has under that id. */
function film(jellyfinItem: string): PlanItem {
  const file = aMovieFile({ jellyfinItem: itemId(jellyfinItem), path: `/${jellyfinItem}` });
  const [item] = planned({ facts: { movies: [aMovie({ file })], series: [] } }).remove;
  if (item === undefined) throw new Error('nothing planned');
  return { ...item, key: `movie:radarr:${movieId(jellyfinItem.charCodeAt(0))}` };
}

const [a, b, c] = [film('a'), film('b'), film('c')] as const;
const NAME = 'Leaving Soon';

class Room {
  readonly shelf = new FakeShelf();
  memory: ShelfMemory = { members: [] };
  /** What was to be remembered, each time with the call that came before it. */
  readonly remembered: (readonly [string | undefined, ShelfMemory])[] = [];

  async show(leaving: readonly PlanItem[], going: readonly PlanItem[] = [], collection = NAME) {
    const remember = async (memory: ShelfMemory) => {
      this.memory = memory;
      this.remembered.push([this.shelf.calls.at(-1), memory]);
    };
    return announce(leaving, going, { shelf: this.shelf, collection, memory: this.memory, remember });
  }

  put(name: string, ...items: string[]) {
    for (const item of items) this.shelf.collections.get(name)?.members.add(itemId(item));
  }
}

describe('announce', () => {
  it('looks before it creates, and creates nothing for nothing', async () => {
    const room = new Room();
    expect(await room.show([])).toEqual({ added: 0, removed: 0, unseen: new Set(), warnings: [] });
    expect(room.shelf.calls).toEqual(['find Leaving Soon']);
    expect(await room.show([a, b])).toEqual({ added: 2, removed: 0, unseen: new Set(), warnings: [] });
    expect(room.shelf.calls.slice(1)).toEqual(['find Leaving Soon', 'create Leaving Soon', 'add c1 a,b']);
    expect(room.memory).toEqual({ collection: 'c1', name: NAME, members: ['a', 'b'] });
  });

  it('adds what is new, takes off what no longer leaves, and asks for nothing when nothing changes', async () => {
    const room = new Room();
    await room.show([a, b]);
    expect(await room.show([b, c])).toEqual({ added: 1, removed: 1, unseen: new Set(), warnings: [] });
    expect(room.shelf.membersOf(NAME)).toEqual(['b', 'c']);
    expect(room.memory.members).toEqual(['b', 'c']);
    room.shelf.calls.length = 0;
    expect(await room.show([b, c])).toMatchObject({ added: 0, removed: 0 });
    expect(room.shelf.calls).toEqual(['find Leaving Soon']);
  });

  it('leaves what a person put there, also when it is announced for a while', async () => {
    const room = new Room();
    await room.show([a]);
    room.put(NAME, 'b', 'mine');
    await room.show([a, b]);
    expect(room.memory.members).toEqual(['a']);
    await room.show([]);
    expect(room.shelf.membersOf(NAME)).toEqual(['b', 'mine']);
  });

  it('takes off what goes in this run, whoever put it there, and nothing that was never there', async () => {
    const room = new Room();
    await room.show([a]);
    room.put(NAME, 'b');
    expect(await room.show([], [a, b, c])).toMatchObject({ removed: 2 });
    expect(room.shelf.membersOf(NAME)).toEqual([]);
    expect(room.memory.members).toEqual([]);
  });

  it('keeps on the shelf what one copy of goes and another stays', async () => {
    const room = new Room();
    await room.show([a]);
    expect(await room.show([a], [a])).toMatchObject({ added: 0, removed: 0 });
    expect(room.shelf.membersOf(NAME)).toEqual(['a']);
  });

  it('forgets what a person took off, and puts it there again while it leaves', async () => {
    const room = new Room();
    await room.show([a, b]);
    room.shelf.collections.get(NAME)?.members.delete(itemId('a'));
    await room.show([b]);
    expect(room.memory.members).toEqual(['b']);
    expect(await room.show([a, b])).toMatchObject({ added: 1 });
  });

  it('makes the shelf anew when it was deleted', async () => {
    const room = new Room();
    await room.show([a]);
    room.shelf.collections.clear();
    expect(await room.show([a, b])).toEqual({ added: 2, removed: 0, unseen: new Set(), warnings: [] });
    expect(room.memory).toMatchObject({ collection: 'c2', members: ['a', 'b'] });
  });

  it('claims nothing of a shelf that somebody made anew under its name', async () => {
    const room = new Room();
    await room.show([a]);
    room.shelf.collections.clear();
    await room.shelf.create(NAME, [itemId('a')]);
    await room.show([]);
    expect(room.shelf.membersOf(NAME)).toEqual(['a']);
    expect(room.memory).toEqual({ collection: 'c2', name: NAME, members: [] });
  });

  it('takes its own off a shelf that a person renamed, and leaves the rest', async () => {
    const room = new Room();
    await room.show([a]);
    room.put(NAME, 'mine');
    const renamed = room.shelf.collections.get(NAME);
    room.shelf.collections.clear();
    if (renamed !== undefined) room.shelf.collections.set('Other', renamed);
    await room.show([a]);
    expect(room.shelf.membersOf('Other')).toEqual(['mine']);
    expect(room.shelf.membersOf(NAME)).toEqual(['a']);
  });

  it('does so too when somebody made another one under the old name', async () => {
    const room = new Room();
    await room.show([a]);
    const renamed = room.shelf.collections.get(NAME);
    await room.shelf.create(NAME, []);
    if (renamed !== undefined) room.shelf.collections.set('Other', renamed);
    await room.show([b]);
    expect(room.shelf.membersOf('Other')).toEqual([]);
    expect(room.shelf.membersOf(NAME)).toEqual(['b']);
  });

  it('looks once for a shelf of one name, and takes nothing off where nothing is its own', async () => {
    const room = new Room();
    await room.show([a]);
    room.memory = { ...room.memory, members: [] };
    room.shelf.collections.clear();
    room.shelf.calls.length = 0;
    await room.show([]);
    expect(room.shelf.calls).toEqual(['find Leaving Soon']);
    expect(room.remembered.at(-1)?.[1]).toEqual({ members: [] });
  });

  it('is not held up by its former shelf that is gone, when a person has one of that name', async () => {
    const room = new Room();
    await room.show([a]);
    room.shelf.collections.clear();
    await room.shelf.create(NAME, [itemId('a')]);
    expect(await room.show([a], [], 'Bald weg')).toMatchObject({ added: 1, warnings: [] });
    expect(room.shelf.membersOf(NAME)).toEqual(['a']);
  });

  it('remembers what is its own before it puts anything there, and nothing where it shows nothing', async () => {
    const room = new Room();
    await room.show([]);
    expect(room.remembered).toEqual([]);
    await room.shelf.create(NAME, []);
    await room.show([a, b]);
    const mine = { collection: 'c1', name: NAME, members: ['a', 'b'] };
    expect(room.remembered).toEqual([
      ['find Leaving Soon', mine],
      ['add c1 a,b', mine],
    ]);
  });

  it('moves when the configuration names another shelf', async () => {
    const room = new Room();
    await room.show([a]);
    room.put(NAME, 'mine');
    await room.show([a], [], 'Bald weg');
    expect(room.shelf.membersOf(NAME)).toEqual(['mine']);
    expect(room.shelf.membersOf('Bald weg')).toEqual(['a']);
  });

  it('takes its own off once when no shelf is wanted, and all counts as announced', async () => {
    const room = new Room();
    await room.show([a]);
    room.put(NAME, 'mine');
    expect(await room.show([a], [], '')).toEqual({ added: 0, removed: 0, unseen: new Set(), warnings: [] });
    expect(room.shelf.membersOf(NAME)).toEqual(['mine']);
    expect(room.memory).toEqual({ members: [] });
    room.shelf.calls.length = 0;
    await room.show([a], [], '');
    expect(room.shelf.calls).toEqual([]);
  });

  it('tries again to take its own off when that failed, and does not hold notices up for it', async () => {
    const room = new Room();
    await room.show([a]);
    room.shelf.fault = (call) => (call.startsWith('remove') ? 'refused' : undefined);
    const failed = await room.show([a], [], '');
    expect(failed).toMatchObject({
      unseen: new Set(),
      warnings: [expect.stringContaining('remove c1 a: 500')],
    });
    room.shelf.fault = () => undefined;
    await room.show([a], [], '');
    expect(room.shelf.membersOf(NAME)).toEqual([]);
  });

  it('puts items there one by one when one is not known, and says whose notice does not begin', async () => {
    const room = new Room();
    await room.show([a]);
    room.shelf.unknown.add('b');
    const result = await room.show([a, b, c]);
    expect(result).toMatchObject({ added: 1, unseen: new Set([b.key]) });
    expect(result.warnings).toEqual([
      '1 of 2 items could not be put on the shelf, so that their notice does not begin: add c1 b,c: 400',
    ]);
    expect(room.shelf.membersOf(NAME)).toEqual(['a', 'c']);
    expect(room.memory.members).toEqual(['a', 'c']);
  });

  it('begins no notice of what the household sees in part only', async () => {
    const room = new Room();
    const [item] = planned({ facts: { movies: [], series: [aSeries()] } }).remove;
    if (item?.kind !== 'season') throw new Error('no season planned');
    const [first, ...rest] = item.files;
    const files = [first, ...rest].map((file, index) => ({ ...file, jellyfinItem: itemId(`e${index}`) }));
    room.shelf.unknown.add('e1');
    const result = await room.show([a, { ...item, files: files as unknown as typeof item.files }]);
    expect(result.unseen).toEqual(new Set([item.key]));
    expect(room.shelf.membersOf(NAME)).toEqual(['a', 'e0']);
  });

  it('puts nothing on a new shelf that it cannot remember to be its own', async () => {
    const shelf = new FakeShelf();
    const remember = () => Promise.reject(new StateFailure('no space is left'));
    const shown = announce([a], [], { shelf, collection: NAME, memory: { members: [] }, remember });
    await expect(shown).rejects.toThrow('no space is left');
    expect(shelf.membersOf(NAME)).toEqual([]);
  });

  it('begins no notice of what Jellyfin does not have any more', async () => {
    const room = new Room();
    room.shelf.gone.add('b');
    expect(await room.show([a, b])).toMatchObject({ added: 1, unseen: new Set([b.key]) });
    expect(room.memory.members).toEqual(['a']);
  });

  it('fills a new one with the others when one is not known', async () => {
    const room = new Room();
    room.shelf.unknown.add('b');
    expect(await room.show([a, b])).toMatchObject({ added: 1, unseen: new Set([b.key]) });
    expect(room.shelf.membersOf(NAME)).toEqual(['a']);
  });

  it('does not create a second one when the answer to the first was lost', async () => {
    const room = new Room();
    room.shelf.fault = (call) => (call.startsWith('create') ? 'lost' : undefined);
    expect(await room.show([a])).toMatchObject({ added: 1, unseen: new Set(), warnings: [] });
    expect(room.shelf.calls.filter((call) => call.startsWith('create'))).toHaveLength(1);
  });

  it('gives up after three refusals in a row', async () => {
    const room = new Room();
    await room.show([a]);
    room.shelf.calls.length = 0;
    const films = ['d', 'e', 'f', 'g', 'h'].map(film);
    room.shelf.fault = (call) => (call.startsWith('add') ? 'refused' : undefined);
    const result = await room.show([a, ...films]);
    expect(result.unseen).toEqual(new Set(films.map(({ key }) => key)));
    expect(room.shelf.calls.filter((call) => call.startsWith('add'))).toHaveLength(4);
  });

  it.each(['find', 'remove'])('announces nothing when %s fails', async (operation) => {
    const room = new Room();
    await room.show([a, b]);
    room.shelf.fault = (call) => (call.startsWith(operation) ? 'refused' : undefined);
    const result = await room.show([a, c]);
    expect(result).toMatchObject({ added: 0, removed: 0, unseen: new Set([a.key, c.key]) });
    expect(result.warnings).toMatchObject([
      expect.stringMatching(/^what leaves soon could not be shown.+: 500$/),
    ]);
  });
});
