import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../program/config/secret.ts';
import type { Desired } from '../../../../setup/domain/desired/desired.ts';
import { compareApp } from '../../../../setup/domain/difference/compare.ts';
import {
  NOT_SHOWN,
  type Reading,
  type Resource,
  resourceKey,
} from '../../../../setup/domain/resource/resource.ts';

const client = (fields: Desired['fields'], more: Partial<Desired> = {}): Desired => ({
  kind: 'download-client',
  name: 'qBittorrent',
  fields,
  ...more,
});

const held = (fields: Resource['fields'], name = 'qBittorrent'): Resource => ({
  kind: 'download-client',
  name,
  key: 7,
  fields,
});

const compare = (desired: Desired, resources: readonly Resource[], more: Partial<Reading> = {}) => {
  const reading = { version: '1.0', resources, ...more };
  const [found] = compareApp({ app: 'radarr', resources: [desired] }, new Map([['radarr', reading]]));
  return found;
};

describe('compareApp', () => {
  it('creates what is not there, with every field', () => {
    expect(compare(client({ enable: { value: true } }), [])).toMatchObject({
      action: 'create',
      change: { action: 'create', name: 'qBittorrent', fields: { enable: true } },
    });
  });

  it('updates only the fields that differ', () => {
    const desired = client({ enable: { value: true }, priority: { value: 1 } });

    expect(compare(desired, [held({ enable: false, priority: 1, byHand: 'stays' })])).toMatchObject({
      action: 'update',
      changes: [{ field: 'enable', from: false, to: true }],
      change: { action: 'update', key: 7, fields: { enable: true } },
    });
  });

  it('leaves alone what is as it should be; a field that is left out is empty', () => {
    const desired = client({ enable: { value: true }, urlBase: { value: null } });

    expect(compare(desired, [held({ enable: true })])).toMatchObject({ action: 'unchanged', changes: [] });
  });

  it('never counts what is not shown as a difference, and writes it along with one', () => {
    const password = new Secret('a-password');
    const desired = client({ enable: { value: true }, password: { value: password } });

    const same = compare(desired, [held({ enable: true, password: NOT_SHOWN })]);
    const other = compare(desired, [held({ enable: false, password: NOT_SHOWN })]);

    expect(same).toMatchObject({ action: 'unchanged', notCompared: ['password'] });
    expect(other?.change?.fields).toEqual({ enable: true, password });
  });

  it('compares a secret that the server shows', () => {
    const desired = client({ token: { value: new Secret('wanted') } });

    expect(compare(desired, [held({ token: 'wanted' })])).toMatchObject({ action: 'unchanged' });
    expect(compare(desired, [held({ token: 'other' })])).toMatchObject({ action: 'update' });
  });

  it('adds to a list that must hold at least something, and keeps the rest', () => {
    const desired = client({ tags: { value: ['keep'], atLeast: true } });

    expect(compare(desired, [held({ tags: ['mine', 'keep'] })])).toMatchObject({ action: 'unchanged' });
    expect(compare(desired, [held({ tags: ['mine'] })])?.change?.fields).toEqual({ tags: ['mine', 'keep'] });
  });

  it('asks nothing of a field that this version does not know', () => {
    const desired = client({ modern: { value: true, whereKnown: true } });

    expect(compare(desired, [held({ old: 1 })])).toMatchObject({ action: 'unchanged' });
    expect(compare(desired, [held({ modern: false })])).toMatchObject({ action: 'update' });
  });

  it('gives a first value and leaves it to people afterwards', () => {
    const desired = client({ priority: { value: 1, onCreate: true } });

    expect(compare(desired, [])?.change?.fields).toEqual({ priority: 1 });
    expect(compare(desired, [held({ priority: 9 })])).toMatchObject({ action: 'unchanged' });
  });

  it('recognises what somebody made under another name, and makes no second one', () => {
    const fields = { host: { value: 'qbittorrent' }, enable: { value: true } };
    const desired = client(fields, { recognisedBy: ['host'] });

    const found = compare(desired, [held({ host: 'qbittorrent', enable: false }, 'My client')]);

    expect(found).toMatchObject({ action: 'update', change: { name: 'My client', key: 7 } });
    expect(compare(desired, [held({ host: 'elsewhere' }, 'My client')])).toMatchObject({ action: 'create' });
  });

  it('takes a name for the same in another case where the app does', () => {
    const found = compare(client({ enable: { value: true } }, { foldsCase: true }), [
      held({ enable: false }, 'QBITTORRENT'),
    ]);

    expect(found).toMatchObject({ action: 'update', change: { name: 'QBITTORRENT', key: 7 } });
    expect(compare(client({}), [held({}, 'QBITTORRENT')])).toMatchObject({ action: 'create' });
  });

  it('reports what is missing where it is not its business to make it', () => {
    expect(compare(client({}, { neverCreated: true }), [])).toMatchObject({ action: 'missing' });
  });

  it('waits with what cannot be read yet', () => {
    const before = { app: 'radarr', kind: 'start', name: 'start' };
    const notYet = { kinds: ['download-client'], before };

    expect(compare(client({ enable: { value: true } }), [], { notYet })).toEqual({
      resource: { app: 'radarr', kind: 'download-client', name: 'qBittorrent' },
      ...{ action: 'waits', changes: [], notCompared: [], waitsFor: before },
    });
  });

  describe('with a value that another app makes', () => {
    const from = { app: 'jellyfin', kind: 'api-key', name: 'media-pipeline' };
    const desired = client({ enable: { value: true }, apiKey: { value: { from, field: 'token' } } });
    const jellyfin: Reading = {
      version: '10.11',
      resources: [{ kind: 'api-key', name: 'media-pipeline', fields: { token: new Secret('a-token') } }],
    };
    const compareWith = (resources: readonly Resource[], other?: Reading) => {
      const own: readonly (readonly [string, Reading])[] = [['radarr', { version: '1.0', resources }]];
      const readings = new Map([...own, ...(other ? [['jellyfin', other] as const] : [])]);
      return compareApp({ app: 'radarr', resources: [desired] }, readings)[0];
    };

    it('waits until that is there', () => {
      expect(compareWith([])).toMatchObject({ action: 'waits', waitsFor: from });
    });

    it('takes it once it is', () => {
      const token = jellyfin.resources[0]?.fields['token'];

      expect(compareWith([], jellyfin)?.change?.fields).toEqual({ enable: true, apiKey: token });
    });

    it('gives it again where it was made in this run and what is held is not shown', () => {
      const there = held({ enable: true, apiKey: NOT_SHOWN });
      const readings = new Map([
        ['radarr', { version: '1.0', resources: [there] }],
        ['jellyfin', jellyfin],
      ]);
      const compared = (made?: ReadonlySet<string>) =>
        compareApp({ app: 'radarr', resources: [desired] }, readings, made)[0];

      expect(compared()).toMatchObject({ action: 'unchanged', notCompared: ['apiKey'] });
      expect(compared(new Set(['jellyfin api-key another']))).toMatchObject({ action: 'unchanged' });
      expect(compared(new Set([resourceKey(from)]))).toMatchObject({
        ...{ action: 'update', changes: [{ field: 'apiKey' }] },
      });
    });

    it('leaves the value alone in what exists already while it is not known', () => {
      const found = compareWith([held({ enable: false, apiKey: NOT_SHOWN })]);

      expect(found).toMatchObject({ action: 'update', notCompared: ['apiKey'] });
      expect(found?.change?.fields).toEqual({ enable: true });
    });
  });
});
