import { describe, expect, it } from 'vitest';
import type { MovieFacts } from '../../../cleanup/domain/facts/facts.ts';
import { aMovie, aMoviePlayed, itemId } from '../../support/facts.ts';
import { Household, shortly } from '../../support/world/applying.ts';
import { FakeShelf } from '../../support/world/fake-shelf.ts';
import { ran, runOptions } from '../../support/world/running.ts';

const shown = (movie: MovieFacts): MovieFacts =>
  typeof movie.file === 'string'
    ? movie
    : { ...movie, file: { ...movie.file, jellyfinItem: itemId(`item${movie.id}`) } };

/** Two movies that go and one that is announced, all of them on the shelf after the run but for what is gone. */
async function shelfAfter(disturb: (house: Household) => void) {
  const house = new Household({
    movies: [aMoviePlayed(9, 3), aMovie(), aMoviePlayed(4, 2)].map(shown),
    series: [],
  });
  const shelf = new FakeShelf();
  const { removers } = house.servers;
  const options = { writers: { removers, shelf }, signal: house.controller.signal };
  const { announce, remove } = house.plan;
  const itemOf = (title: (typeof remove)[number]) => title.files.map(({ jellyfinItem }) => jellyfinItem);
  await shelf.create(runOptions(house).collection, []);
  disturb(house);
  const { outcomes } = await ran(house, options);
  const stayed = outcomes.filter(({ kind }) => kind !== 'removed').map(({ item }) => item);
  const expected = [...announce.map(({ item }) => item), ...stayed].flatMap(itemOf);
  return { said: outcomes.map(shortly), members: shelf.membersOf('Leaving Soon'), expected: expected.sort() };
}

describe('run, the shelf after the removals', () => {
  it.each([
    [
      'failed',
      (house: Household) => {
        house.servers.fault = (call) => (call.startsWith('radarr.deleteFile 1 ') ? 'refused' : undefined);
      },
    ],
    [
      'was not removed for its storage',
      ({ servers }: Household) => {
        servers.rootFolders = [{ path: '/', accessible: false }];
      },
    ],
    [
      'was not reached',
      ({ servers }: Household) => {
        servers.fault = (call) => (call.startsWith('radarr.unmonitor') ? 'refused' : undefined);
      },
    ],
  ])('shows what %s', async (_name, disturb) => {
    const { said, members, expected } = await shelfAfter(disturb);
    expect(said.some((one) => one !== 'removed')).toBe(true);
    expect(members).toEqual(expected);
    expect(members.length).toBeGreaterThan(1);
  });

  it('does not show what is gone', async () => {
    const { said, members, expected } = await shelfAfter(() => undefined);
    expect(said).toEqual(['removed', 'removed']);
    expect(members).toEqual(expected);
  });
});
