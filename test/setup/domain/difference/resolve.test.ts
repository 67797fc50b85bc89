import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../../setup/domain/desired/desired.ts';
import { resolved } from '../../../../setup/domain/difference/resolve.ts';
import { NOT_SHOWN, type Resource } from '../../../../setup/domain/resource/resource.ts';

const library = (name: string, fields: Resource['fields']): Resource => ({ kind: 'library', name, fields });

const readings = new Map([
  [
    'jellyfin',
    {
      version: '12.1',
      resources: [
        library('Filme', { id: 'a', folders: ['/data/media/movies'] }),
        library('Shows', { id: 'b', folders: ['/data/media/tv'], secret: NOT_SHOWN }),
        { kind: 'user', name: 'Movies', fields: { id: 'of a user', folders: ['/data/media/movies'] } },
      ],
    },
  ],
]);

const idOf = (name: string, more: Partial<Reference> = {}): Reference => ({
  from: { app: 'jellyfin', kind: 'library', name },
  field: 'id',
  ...more,
});

const holding = { field: 'folders', value: '/data/media/movies' };

describe('resolved', () => {
  it('leaves a value as it is', () => {
    expect(resolved('text', readings)).toBe('text');
    expect(resolved(null, readings)).toBeNull();
  });

  it('is the field of the resource of that kind and name', () => {
    expect(resolved(idOf('Shows'), readings)).toBe('b');
    expect(resolved(idOf('Movies'), readings)).toBeUndefined();
  });

  it('is that of the one whose list holds the value, whatever it is called', () => {
    expect(resolved(idOf('Movies', { holding }), readings)).toBe('a');
    expect(resolved(idOf('Shows', { holding }), readings)).toBe('a');
    const nowhere = { field: 'folders', value: '/elsewhere' };
    expect(resolved(idOf('Movies', { holding: nowhere }), readings)).toBeUndefined();
    expect(resolved(idOf('Shows', { holding: nowhere }), readings)).toBe('b');
  });

  it('is unknown while the app was not read, or does not show it', () => {
    expect(resolved(idOf('Shows'), new Map())).toBeUndefined();
    expect(resolved(idOf('Shows', { field: 'secret' }), readings)).toBeUndefined();
  });
});
