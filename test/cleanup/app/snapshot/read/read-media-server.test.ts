import { describe, expect, it } from 'vitest';
import { readMediaServer } from '../../../../../cleanup/app/snapshot/read/read-media-server.ts';
import { ANNA, BEN, userId } from '../../../../support/facts.ts';
import { aUserReading, Household } from '../../../../support/in-memory/household.ts';
import { SILENT } from '../../../../support/in-memory/known.ts';

async function read(failing: string | undefined, prepare: (household: Household) => void = () => undefined) {
  const household = new Household((_, call) => call === failing);
  household.addMovie(1);
  household.watch(ANNA, 'film-1');
  prepare(household);
  return await readMediaServer(household.jellyfin, SILENT);
}

describe('readMediaServer', () => {
  it('has users and their marks in the order of their ids', async () => {
    const { problems, users, people, catalogue, libraries } = await read(undefined, ({ jellyfin }) => {
      jellyfin.people = [
        aUserReading(BEN),
        aUserReading(userId('carl'), { enabled: false }),
        aUserReading(ANNA),
      ];
    });

    expect(problems).toEqual([]);
    expect(users.map(({ id }) => id)).toEqual([ANNA, BEN, 'carl']);
    expect(people.map(({ user, touched }) => [user.id, [...touched.keys()]])).toEqual([
      [ANNA, ['film-1']],
      [BEN, []],
      ['carl', []],
    ]);
    expect(catalogue?.videos.map(({ id }) => id)).toEqual(['film-1']);
    expect(libraries.map(({ id }) => id)).toEqual(['films', 'shows']);
  });

  it('tells that the server is of a version that this program does not know', async () => {
    const { problems } = await read(undefined, ({ jellyfin }) => {
      jellyfin.reportedVersion = { version: '9', problem: 'too old' };
    });
    expect(problems).toEqual(['too old']);
  });

  it.each([
    ['version', {}],
    ['users', { users: [], people: [] }],
    ['libraries', { libraries: [] }],
    ['catalogue', { catalogue: undefined }],
  ])('tells that %s failed, and has the rest', async (call, without) => {
    const whole = await read(undefined);
    const { problems, ...rest } = await read(call);

    expect(problems).toEqual([`${call} failed`]);
    expect(rest).toEqual({ ...(({ problems: _, ...others }) => others)(whole), ...without });
  });

  it('has no marks of a user whose marks failed', async () => {
    const { problems, users, people } = await read(`marks ${ANNA}`);

    expect(problems).toEqual([`marks ${ANNA} failed`]);
    expect(users.map(({ id }) => id)).toEqual([ANNA, BEN]);
    expect(people.map(({ user }) => user.id)).toEqual([BEN]);
  });

  it('tells that a list was cut short, unless tags or ratings explain it', async () => {
    const { problems } = await read(undefined, ({ jellyfin }) => {
      jellyfin.people = [aUserReading(ANNA), aUserReading(BEN, { restricted: true })];
      jellyfin.withheld = 2;
    });
    expect(problems).toEqual(['jellyfin sent 2 fewer items of user Anna than it counted']);
  });

  it('says how far it is', async () => {
    const told: unknown[] = [];
    await readMediaServer(new Household().jellyfin, { at: (...step) => told.push(step) });

    expect(told).toEqual([
      ['reading jellyfin'],
      ['reading the catalogue of jellyfin'],
      ['reading what users watched on jellyfin', 0, 2],
      ['reading what users watched on jellyfin', 1, 2],
    ]);
  });
});
