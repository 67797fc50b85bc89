import { describe, expect, it } from 'vitest';
import { begin, end, isStopped, record, StepFailure, step } from '../../../../cleanup/app/apply/session.ts';
import { ServerFailure } from '../../../../cleanup/ports/server-failure.ts';
import { StateFailure } from '../../../../cleanup/ports/state-failure.ts';
import { NOW } from '../../../support/facts.ts';
import { Household } from '../../../support/world/applying.ts';

const FULL = new StateFailure('no space is left');
const FAULT = new TypeError('no function');

/** A session over two items, of which a write of that name fails. */
function opened(failing?: string, error: Error = FULL) {
  const house = new Household();
  const { plan, store } = house;
  store.around = (write, when) => {
    if (write === failing && when === 'before') throw error;
  };
  const items = plan.remove.slice(0, 2);
  return { house, store, items, keys: items.map(({ key }) => key), session: house.session() };
}

describe('startSession', () => {
  it('starts with nothing removed, failed or closed, and with the ledger of the run', () => {
    const { session, store } = opened();
    expect(session).toMatchObject({
      closed: new Map(),
      failures: new Map(),
      ledger: store.saved,
    });
    expect(isStopped(session)).toBe(false);
  });
});

describe('isStopped', () => {
  it('is told by a signal, unless something else had stopped the run before', () => {
    const { session, house } = opened();
    house.controller.abort();
    expect(isStopped(session)).toBe(true);
    expect(session.stopped).toBe('the run was told to stop');
    session.stopped = 'no space is left';
    expect(isStopped(session)).toBe(true);
    expect(session.stopped).toBe('no space is left');
  });
});

describe('step', () => {
  it('has a line of each item before it, one after it, and gives what was done', async () => {
    const { session, items, store, keys } = opened();
    const done = await step(session, items, 'unmonitor', async () => {
      expect(store.writes).toEqual(['before unmonitor', 'before unmonitor']);
      return 'done';
    });
    expect(done).toBe('done');
    expect(store.entries).toEqual(
      (['before', 'after'] as const).flatMap((kind) =>
        keys.map((key) => ({ kind, at: NOW, key, step: 'unmonitor' })),
      ),
    );
  });

  it('is not done when it could not be written down first, and stops the run', async () => {
    const { session, items } = opened('before unmonitor');
    let done = false;
    const action = async () => {
      done = true;
    };
    const failure = await step(session, items, 'unmonitor', action).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StepFailure);
    expect(failure).toMatchObject({
      name: 'StepFailure',
      step: 'unmonitor',
      message: FULL.message,
      cause: FULL,
    });
    expect(done).toBe(false);
    expect(session).toMatchObject({ stopped: FULL.message });
    expect(session.broken).toBeUndefined();
  });

  it('is done all the same when it cannot be written down after it, and stops the run', async () => {
    const { session, items } = opened('after unmonitor');
    expect(await step(session, items, 'unmonitor', async () => 'done')).toBe('done');
    expect(session.stopped).toBe(FULL.message);
  });

  it('has no line after it when the server fails, in the words of the server', async () => {
    const { session, items, store } = opened();
    const failure = new ServerFailure('500');
    await expect(step(session, items, 'unmonitor', () => Promise.reject(failure))).rejects.toBe(failure);
    expect(new Set(store.writes)).toEqual(new Set(['before unmonitor']));
    expect(session.stopped).toBeUndefined();
  });

  it.each(['before unmonitor', 'after unmonitor'])(
    'ends with what the state folder should not fail with, %s',
    async (write) => {
      const { session, items } = opened(write, FAULT);
      await expect(step(session, items, 'unmonitor', async () => undefined)).rejects.toBe(FAULT);
      expect(session.broken).toBe(FAULT);
      expect(session.stopped).toBeUndefined();
    },
  );
});

describe('begin', () => {
  it('carries each item, so that a later run can explain it', async () => {
    const { session, items, store } = opened();
    await begin(session, items);
    expect(store.entries).toEqual(items.map((item) => ({ kind: 'begin', at: NOW, key: item.key, item })));
  });

  it('fails when it cannot be written: nothing is done that is not in the journal', async () => {
    const { session, items } = opened('begin');
    await expect(begin(session, items)).rejects.toBe(FULL);
  });
});

describe('end', () => {
  it('tells what became of each item', async () => {
    const { session, items, store, keys } = opened();
    await end(session, items, 'skipped');
    expect(store.entries).toEqual(keys.map((key) => ({ kind: 'end', at: NOW, key, outcome: 'skipped' })));
  });

  it('only stops the run when it cannot be written, with the first reason there was', async () => {
    const { session, items } = opened('end');
    await end(session, items, 'removed');
    expect(session.stopped).toBe(FULL.message);
    session.stopped = 'earlier';
    await end(session, items, 'removed');
    expect(session.stopped).toBe('earlier');
  });
});

describe('record', () => {
  it('remembers what is gone at once, beside what was remembered', async () => {
    const { session, items, store } = opened();
    const [first, second] = items.map((item) => [item]);
    await record(session, first ?? []);
    await record(session, second ?? []);
    expect(Object.values(session.ledger.removed)).toMatchObject([{ at: NOW }, { at: NOW }]);
    expect(store.saved).toEqual(session.ledger);
  });

  it('goes on knowing what could not be kept, and stops the run', async () => {
    const { session, items, store } = opened('ledger');
    await record(session, items);
    expect(Object.keys(session.ledger.removed)).toHaveLength(2);
    expect(store.saved.removed).toEqual({});
    expect(session.stopped).toBe(FULL.message);
  });
});
