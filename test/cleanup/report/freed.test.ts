import { describe, expect, it } from 'vitest';
import type { ItemOutcome } from '../../../cleanup/app/outcome.ts';
import { freedBy, freedText } from '../../../cleanup/report/freed.ts';
import { HEAT, sample } from './sample-plan.ts';

const GIB = 1024 ** 3;

const removed = (
  gib: number | 'unknown',
  freed: number | 'unknown',
  heldBy: readonly string[],
  instance = 'radarr',
) =>
  sample<ItemOutcome>({
    kind: 'removed',
    item: { ...HEAT, instance, sizeBytes: gib === 'unknown' ? gib : gib * GIB },
    freedBytes: freed === 'unknown' ? freed : freed * GIB,
    heldBy,
    notes: [],
  });

const textOf = (...outcomes: readonly ItemOutcome[]) => freedText(freedBy(outcomes));

describe('freedText', () => {
  it('is nothing while recycle bins and torrents hold the data, and says where it is', () => {
    const outcomes = [
      removed(800, 0, ['recycle-bin']),
      removed(12, 0, ['recycle-bin']),
      removed(40, 0, ['torrent'], 'sonarr'),
      removed(1, 0, ['recycle-bin'], 'sonarr'),
    ];
    expect(textOf(...outcomes)).toBe(
      '0 B; 812.0 GiB are in the recycle bin of radarr until it is emptied, 40.0 GiB are held by torrents, 1.0 GiB are in the recycle bin of sonarr until it is emptied',
    );
  });

  it('names all that holds the same data', () => {
    expect(textOf(removed(3, 1, ['torrent', 'recycle-bin', 'hard-link']))).toBe(
      '1.0 GiB; 2.0 GiB are in the recycle bin of radarr until it is emptied and held by other hard links and torrents',
    );
  });

  it.each([
    [removed(3, 3, []), '3.0 GiB'],
    [removed(3, 'unknown', ['hard-link']), '0 B; not known of 1 item'],
    [removed('unknown', 0, ['recycle-bin']), '0 B; not known of 1 item'],
    [removed(3, 1, []), '1.0 GiB; 2.0 GiB are not free yet'],
    [sample<ItemOutcome>({ kind: 'failed', item: HEAT, problem: 'x' }), '0 B'],
  ])('never claims more than is known: case %#', (outcome, text) => {
    expect(textOf(outcome)).toBe(text);
  });
});
