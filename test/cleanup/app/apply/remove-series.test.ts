import { describe, expect, it } from 'vitest';
import { removeSeries } from '../../../../cleanup/app/apply/remove-series.ts';
import type { Skipped } from '../../../../cleanup/app/outcome.ts';
import { StateFailure } from '../../../../cleanup/ports/state-failure.ts';
import { anEpisodeFile, episodeFileId, instance } from '../../../support/facts.ts';
import { Household } from '../../../support/world/applying.ts';
import type { Fault } from '../../../support/world/fake-servers.ts';

/** An entry that is to go, after its files have, and what becomes of it. */
async function removed({
  spoil = (_house: Household): void => undefined,
  keptFor = undefined as string | undefined,
  exclude = true,
} = {}) {
  const house = new Household({ movies: [] });
  house.removal = { ...house.removal, exclude };
  const { servers, plan, store } = house;
  const item = plan.remove.find((one) => one.kind === 'series');
  const [manager] = servers.readers.series;
  const [remover] = servers.removers.series;
  if (item === undefined || manager === undefined || remover === undefined) throw new Error('no entry goes');
  servers.changeSeries(instance('sonarr'), 7, () => ({ files: [] }));
  servers.changeEpisodes(instance('sonarr'), 7, () => ({ file: 'none' }));
  spoil(house);
  const kept: Skipped | undefined =
    keptFor === undefined ? undefined : { kind: 'skipped', item, because: 'kept', detail: keptFor };
  const outcome = await removeSeries(item, manager, remover, () => kept, house.session());
  const asked = servers.calls.includes('sonarr.removeEntry 7');
  return { outcome, asked, item, servers, last: store.entries.at(-1), writes: store.writes };
}

const failing = (...faults: readonly (readonly [string, Fault])[]) => ({
  spoil: ({ servers }: Household) => {
    servers.fault = (call) => faults.find(([name]) => name === call)?.[1];
  },
});

describe('removeSeries', () => {
  it('removes an entry that has nothing left, each step written down', async () => {
    const { outcome, item, servers, last, writes } = await removed();
    expect(outcome).toMatchObject({ kind: 'removed', item, freedBytes: 0, heldBy: [] });
    expect(servers.facts.series).toEqual([]);
    expect(servers.exclusions).toEqual(['sonarr 7']);
    expect(last).toMatchObject({ kind: 'end', outcome: 'removed' });
    expect(writes).toEqual([
      'begin',
      'before verify-deleted',
      'after verify-deleted',
      'before remove-entry',
      'after remove-entry',
      'end',
    ]);
  });

  it('tells of an exclusion only where there is one, and of torrents in any case', async () => {
    const torrent =
      'a torrent of it that is still in the download client would be imported again if it were added anew';
    expect((await removed({ exclude: false })).outcome).toHaveProperty('notes', [torrent]);
    expect((await removed()).outcome).toHaveProperty('notes', [
      'import lists of sonarr will not add it again; a request still does',
      torrent,
    ]);
  });

  it.each([
    [
      'is gone',
      ({ servers }: Household) => {
        servers.facts = { ...servers.facts, series: [] };
      },
      { because: 'gone', detail: 'sonarr no longer has it' },
    ],
    [
      'has a file in the list of files',
      ({ servers }: Household) =>
        servers.changeSeries(instance('sonarr'), 7, () => ({ files: [anEpisodeFile()] })),
      { because: 'changed', detail: 'it has files again' },
    ],
    [
      'has an episode with a file',
      ({ servers }: Household) =>
        servers.changeEpisodes(instance('sonarr'), 7, ({ number }) =>
          number === 2 ? { file: episodeFileId(9) } : {},
        ),
      { because: 'changed', detail: 'it has files again' },
    ],
    [
      'has an episode of which nobody knows',
      ({ servers }: Household) => servers.changeEpisodes(instance('sonarr'), 7, () => ({ file: 'unknown' })),
      { because: 'changed', detail: 'it has files again' },
    ],
  ] as const)('asks for nothing when the series %s', async (_name, spoil, expected) => {
    const { outcome, asked, item, last } = await removed({ spoil });
    expect(outcome).toEqual({ kind: 'skipped', item, ...expected });
    expect(asked).toBe(false);
    expect(last).toMatchObject({ kind: 'end', outcome: 'skipped' });
  });

  it('asks for nothing when the newest answer keeps it', async () => {
    const { outcome, asked, item } = await removed({ keptFor: 'it was tagged' });
    expect(outcome).toEqual({ kind: 'skipped', item, because: 'kept', detail: 'it was tagged' });
    expect(asked).toBe(false);
  });

  it.each([
    ['refused', 'failed'],
    ['late', 'failed'],
    ['lost', 'removed'],
  ] as const)('reads what became of it after an answer that was %s: %s', async (fault, kind) => {
    const { outcome, item, last } = await removed(failing(['sonarr.removeEntry 7', fault]));
    expect(outcome).toMatchObject({ kind });
    expect(last).toMatchObject({ kind: 'end', outcome: kind });
    if (kind === 'failed') {
      const problem = expect.stringMatching(/^sonarr.removeEntry 7: /);
      expect(outcome).toEqual({ kind, item, step: 'remove-entry', problem });
    }
  });

  it('does not look after an entry that the server refused to remove', async () => {
    const { servers } = await removed(failing(['sonarr.removeEntry 7', 'refused']));
    expect(servers.calls.at(-1)).toBe('sonarr.removeEntry 7');
  });

  it('fails in the words of the server that could not be read, and removes nothing', async () => {
    const { outcome, asked } = await removed(failing(['sonarr.title 7', 'refused']));
    expect(outcome).toMatchObject({ kind: 'failed', step: 'verify-deleted', problem: 'sonarr.title 7: 500' });
    expect(asked).toBe(false);
  });

  it('removes nothing when that could not be written down first', async () => {
    const spoil = ({ store }: Household) => {
      store.around = (write) => {
        if (write === 'before remove-entry') throw new StateFailure('no space is left');
      };
    };
    const { outcome, asked } = await removed({ spoil });
    expect(outcome).toMatchObject({ kind: 'failed', step: 'remove-entry', problem: 'no space is left' });
    expect(asked).toBe(false);
  });

  it.each(['sonarr.title 7', 'sonarr.removeEntry 7'])(
    'lets a fault of the program through, from %s',
    async (call) => {
      const fault = new TypeError('no function');
      await expect(removed(failing([call, fault]))).rejects.toBe(fault);
    },
  );
});
