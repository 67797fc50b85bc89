import { describe, expect, it } from 'vitest';
import { changeKeep } from '../../../dashboard/app/change-keep.ts';
import type { KeepTarget } from '../../../dashboard/domain/targets.ts';
import type { Audit } from '../../../dashboard/ports/audit.ts';
import type { KeepTags } from '../../../dashboard/ports/keep-tags.ts';

type AuditEntry = Parameters<Audit['append']>[0];

const target: KeepTarget = { kind: 'movie', instance: 'radarr', id: 7 };
const person = { name: 'anna', isAdministrator: true };

function asked(label: string, cleanupsLabel: string | undefined, action: 'keep' | 'release' = 'keep') {
  const set: boolean[] = [];
  const written: AuditEntry[] = [];
  const tags: KeepTags = {
    label,
    setKept: async (_, kept) => {
      set.push(kept);
      return { kind: 'changed', target };
    },
  };
  const audit = { append: async (entry: AuditEntry) => void written.push(entry) };
  const outcome = changeKeep(
    { person, action, target, title: 'Paper Harbour', withoutTag: 'leaves', cleanupsLabel },
    { tags, audit, now: () => 0 as never },
  );
  return { outcome, set, written };
}

describe('changeKeep', () => {
  it.each(['keep', 'release'] as const)(
    'does not %s by a tag that the cleanup does not go by',
    async (action) => {
      const { outcome, set, written } = asked('keep', 'stay', action);

      expect((await outcome).result).toEqual({
        kind: 'failed',
        problem: expect.stringContaining('the cleanup goes by the tag stay, and this page by keep'),
      });
      expect(set).toEqual([]);
      expect(written).toEqual([]);
    },
  );

  it.each([
    ['the same tag', 'keep'],
    ['the same in capitals', 'Keep'],
    ['no run yet', undefined],
  ])('sets the tag: %s', async (_, cleanupsLabel) => {
    const { outcome, set, written } = asked('keep', cleanupsLabel);

    expect((await outcome).result).toMatchObject({ kind: 'changed' });
    expect(set).toEqual([true]);
    expect(written.map(({ result }) => result)).toEqual(['asked', 'done']);
  });
});
