import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../../../cleanup/domain/policy/reason.ts';
import { firstDoubt } from '../../../../cleanup/domain/watching/doubt.ts';

const shared: Doubt = { because: 'shared-state' };
const marked = (count: number): Doubt => ({ because: 'marked-together', count });

describe('firstDoubt', () => {
  it('is the only one there is', () => {
    expect(firstDoubt(shared, undefined)).toEqual(shared);
    expect(firstDoubt(undefined, shared)).toEqual(shared);
    expect(firstDoubt(undefined, undefined)).toBeUndefined();
  });

  it.each<{ name: string; told: Doubt; other: Doubt }>([
    { name: 'a state of several works before marks made together', told: shared, other: marked(9) },
    { name: 'twin series before marks made together', told: { because: 'same-instants' }, other: marked(9) },
    {
      name: 'anything before a version that was not read',
      told: marked(5),
      other: { because: 'unread-version' },
    },
    { name: 'more titles before fewer', told: marked(7), other: marked(5) },
    { name: 'a number of titles before none', told: marked(5), other: { because: 'marked-together' } },
  ])('does not depend on the order: $name', ({ told, other }) => {
    expect([firstDoubt(told, other), firstDoubt(other, told)]).toEqual([told, told]);
  });
});
