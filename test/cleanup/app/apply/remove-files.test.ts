import { describe, expect, it } from 'vitest';
import { removeFiles } from '../../../../cleanup/app/apply/remove-files.ts';
import { isStopped } from '../../../../cleanup/app/apply/session.ts';
import type { Target } from '../../../../cleanup/app/apply/target.ts';
import { ServerFailure } from '../../../../cleanup/ports/server-failure.ts';
import { StateFailure } from '../../../../cleanup/ports/state-failure.ts';
import { anEpisode, aSeries, episodeFileId, instance, NOW } from '../../../support/facts.ts';
import { Household, shortly } from '../../../support/world/applying.ts';

const SHARED = episodeFileId(1101);
/** Two seasons that share a file; the second has another two of its own. */
const SEASONS = [
  anEpisode({ file: SHARED }),
  anEpisode({ season: 2, file: SHARED }),
  anEpisode({ season: 2, number: 2 }),
  anEpisode({ season: 2, number: 3 }),
];

interface Setting {
  readonly kind?: 'movie' | 'season';
  readonly target?: Partial<Target>;
  /** The state folder fails at that write. */
  readonly full?: string;
  readonly stopAt?: string;
}

/** What becomes of items whose server does as it is told, but for what is given. */
async function removing({ kind = 'movie', target = {}, full, stopAt }: Setting = {}) {
  const house = new Household({ series: [aSeries({ episodes: SEASONS })] });
  const { store, plan, servers, controller } = house;
  store.around = (write, when) => {
    if (write === full && when === 'before') throw new StateFailure('no space is left');
    if (write === stopAt && when === 'after') controller.abort();
  };
  const [first, ...rest] = plan.remove.filter((item) => item.kind === kind);
  if (first === undefined || first.kind === 'series') throw new Error(`no ${kind} planned`);
  const calls: string[] = [];
  const says = (name: string) => async () => {
    calls.push(name);
    return undefined;
  };
  const session = house.session();
  const outcomes = await removeFiles(
    {
      items: [first, ...(rest as (typeof first)[])],
      unmonitor: says('unmonitor'),
      doubt: says('doubt'),
      deleteFiles: says('delete'),
      remaining: async () => new Set(),
      ...target,
    },
    servers.facts,
    session,
  );
  const ends = store.entries.flatMap((entry) => (entry.kind === 'end' ? entry.outcome : []));
  return { outcomes, said: outcomes.map(shortly), ends, calls, session, store, first };
}

const fails =
  (...args: ConstructorParameters<typeof ServerFailure>) =>
  () =>
    Promise.reject(new ServerFailure(...args));
const left =
  (...ids: readonly number[]) =>
  async () =>
    new Set(ids);

describe('removeFiles, before anything is deleted', () => {
  it('ends where unmonitoring was refused', async () => {
    const { outcomes, calls, ends, first } = await removing({ target: { unmonitor: fails('500') } });
    expect(outcomes).toEqual([{ kind: 'failed', item: first, step: 'unmonitor', problem: '500' }]);
    expect(calls).toEqual([]);
    expect(ends).toEqual(['failed']);
  });

  it('reads on where the answer to unmonitoring was lost', async () => {
    const lost = await removing({ target: { unmonitor: fails('no answer', { maybeDone: true }) } });
    expect(lost.said).toEqual(['removed']);
    expect(lost.calls).toEqual(['doubt', 'delete']);
  });

  it.each([
    ['is doubted', { doubt: async () => 'radarr still monitors it' }, 'radarr still monitors it'],
    ['could not be read', { doubt: fails('500') }, '500'],
  ])('ends where it %s', async (_name, target, problem) => {
    const { outcomes, calls, ends, first } = await removing({ target });
    const told = `${problem}; nothing was deleted`;
    expect(outcomes).toEqual([{ kind: 'failed', item: first, step: 'confirm-unmonitored', problem: told }]);
    expect(calls).not.toContain('delete');
    expect(ends).toEqual(['failed']);
  });

  it('skips what is protected, and what goes only with it', async () => {
    const house = new Household({ series: [aSeries({ episodes: SEASONS })] });
    const [, second] = house.plan.remove.filter((item) => item.kind === 'season');
    if (second === undefined) throw new Error('no second season');
    const kept = { kind: 'skipped', item: second, because: 'kept', detail: 'it was tagged' } as const;
    const { outcomes, calls, ends } = await removing({ kind: 'season', target: { doubt: async () => kept } });
    expect(outcomes).toMatchObject([
      { kind: 'skipped', because: 'bound', detail: 'it goes only with season:sonarr:7:2, which stays' },
      { kind: 'skipped', because: 'kept', detail: 'it was tagged' },
    ]);
    expect(outcomes.map(({ item }) => item.key)).toEqual(['season:sonarr:7:1', 'season:sonarr:7:2']);
    expect(calls).not.toContain('delete');
    expect(ends).toEqual(['skipped', 'skipped']);
  });

  it('deletes nothing when told to stop, and says so', async () => {
    const { outcomes, calls, first } = await removing({ stopAt: 'after confirm-unmonitored' });
    const detail = expect.stringContaining('nothing was deleted; the next run judges it anew');
    expect(outcomes).toEqual([{ kind: 'not-reached', item: first, detail }]);
    expect(calls).not.toContain('delete');
  });

  it('deletes nothing that could not be written down first', async () => {
    const { outcomes, calls, ends } = await removing({ full: 'before delete-files' });
    expect(outcomes).toMatchObject([
      {
        kind: 'failed',
        step: 'delete-files',
        problem: expect.stringMatching(/^no space is left; .*nothing was deleted/),
      },
    ]);
    expect(calls).not.toContain('delete');
    expect(ends).toEqual(['failed']);
  });
});

describe('removeFiles, after files were to be deleted', () => {
  it('says nothing of files that could not be read, and leaves it open for the next run', async () => {
    const { outcomes, ends } = await removing({ target: { remaining: fails('500') } });
    expect(outcomes).toMatchObject([
      {
        kind: 'failed',
        step: 'verify-deleted',
        problem: 'what became of its files is not known yet: 500',
      },
    ]);
    expect(ends).toEqual([]);
  });

  it('believes what it reads and not what the server said', async () => {
    const still = await removing({ target: { remaining: left(501) } });
    expect(still.outcomes).toMatchObject([
      {
        kind: 'failed',
        problem: expect.stringMatching(/^its file is still there.*: the server said that it was done$/),
      },
    ]);
    const gone = await removing({ target: { deleteFiles: fails('500') } });
    expect(gone.said).toEqual(['removed']);
  });

  it.each([
    [{}, ['failed']],
    [{ maybeDone: true }, []],
  ])(
    'leaves a deletion open for the next run only where it may be going on: %j',
    async (options, expected) => {
      const target = { deleteFiles: fails('500', options), remaining: left(501) };
      const { ends, said } = await removing({ target });
      expect(said).toEqual(['failed delete-files']);
      expect(ends).toEqual(expected);
    },
  );

  it('removes nothing more of an instance that finds its storage missing', async () => {
    const storage = await removing({
      target: { deleteFiles: fails('the root folder is empty', { storage: true }), remaining: left(501) },
    });
    expect([...storage.session.closed]).toEqual([
      ['radarr', { kind: 'unsafe-storage', detail: 'the root folder is empty' }],
    ]);
    const other = await removing({ target: { deleteFiles: fails('500'), remaining: left(501) } });
    expect(other.session.closed.size).toBe(0);
  });

  it('remembers of a season the files that are gone, and counts those that are left', async () => {
    const { outcomes, session, ends } = await removing({ kind: 'season', target: { remaining: left(1202) } });
    expect(outcomes.map(shortly)).toEqual(['removed', 'failed delete-files']);
    expect(outcomes[1]).toHaveProperty('problem', expect.stringMatching(/^1 of its 2 files are still there/));
    expect(Object.keys(session.ledger.removed).sort()).toEqual([
      'sonarr|episode:tvdb:79215:2:3',
      'sonarr|season:tvdb:79215:1',
    ]);
    expect(ends).toEqual(['failed', 'removed']);
  });

  it('remembers nothing of a movie whose file is still there', async () => {
    const { session, store } = await removing({ target: { remaining: left(501) } });
    expect(session.ledger.removed).toEqual({});
    expect(store.writes).not.toContain('ledger');
  });

  it('remembers nothing of a season whose files are all still there', async () => {
    const { session, store, said } = await removing({
      kind: 'season',
      target: { remaining: left(1101, 1202, 1203) },
    });
    expect(said).toEqual(['failed delete-files', 'failed delete-files']);
    expect(session.ledger.removed).toEqual({});
    expect(store.writes).not.toContain('ledger');
  });

  it('looks at the storage anew after a failure', async () => {
    for (const [remaining, looks] of [
      [left(501), 2],
      [left(), 1],
    ] as const) {
      const house = new Household({ series: [] });
      const session = house.session();
      const check = () => session.storage.check(instance('radarr'), [], NOW);
      await check();
      const [item] = house.plan.remove;
      if (item?.kind !== 'movie') throw new Error('no movie');
      const nothing = async () => undefined;
      const target = { items: [item] as const, unmonitor: nothing, doubt: nothing, deleteFiles: nothing };
      await removeFiles({ ...target, remaining }, house.servers.facts, session);
      await check();
      expect(house.servers.calls.filter((call) => call === 'radarr.read')).toHaveLength(looks);
    }
  });
});

describe('removeFiles, the entry', () => {
  it('stays open for the next run when the server failed, which is no failure of the files', async () => {
    const { outcomes, ends } = await removing({ target: { removeEntry: fails('500') } });
    expect(outcomes).toMatchObject([{ kind: 'removed', notes: ['its entry stays until the next run: 500'] }]);
    expect(ends).toEqual([]);
  });

  it('stays for the next run when told to stop', async () => {
    let asked = false;
    const removeEntry = async () => {
      asked = true;
      return 'its entry is gone';
    };
    const { outcomes, ends, session } = await removing({
      target: { removeEntry },
      stopAt: 'after verify-deleted',
    });
    expect(outcomes).toMatchObject([{ kind: 'removed', notes: ['its entry stays until the next run'] }]);
    expect(asked).toBe(false);
    expect(ends).toEqual([]);
    expect(isStopped(session)).toBe(true);
  });

  it('is told of when it went, as a step of the journal', async () => {
    const { outcomes, ends, store } = await removing({
      target: { removeEntry: async () => 'its entry is gone' },
    });
    expect(outcomes).toMatchObject([{ notes: ['its entry is gone'] }]);
    expect(ends).toEqual(['removed']);
    expect(store.writes.slice(-3)).toEqual(['before remove-entry', 'after remove-entry', 'end']);
    expect((await removing()).outcomes).toMatchObject([{ notes: [] }]);
  });

  it('makes a fault of the program no outcome', async () => {
    const fault = new TypeError('no function');
    for (const step of ['unmonitor', 'doubt', 'deleteFiles', 'remaining', 'removeEntry'] as const) {
      await expect(removing({ target: { [step]: () => Promise.reject(fault) } })).rejects.toBe(fault);
    }
  });
});
