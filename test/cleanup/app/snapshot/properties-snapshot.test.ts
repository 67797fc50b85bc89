import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../cleanup/domain/facts/facts.ts';
import { judge } from '../../../../cleanup/domain/judge/judge.ts';
import type { WatchedBy } from '../../../../cleanup/domain/policy/policy.ts';
import { NOW } from '../../../support/facts.ts';
import { itemId } from '../../../support/in-memory/household.ts';
import { householdOf, reversed, spec } from '../../../support/in-memory/random-household.ts';
import { fate, planItems, refusalsOf, snapshotOf } from '../../../support/in-memory/snapshot.ts';
import { aLedger, aPolicy } from '../../../support/policy.ts';

const RUNS = Number(process.env['RUNS'] ?? 60);

const watchedBy = fc.constantFrom<WatchedBy>('primary', 'any', 'all', 'starters');

function removed(facts: Facts, rule: WatchedBy): ReadonlySet<string> {
  const policy = aPolicy({ noticeDays: 0, watchedBy: rule });
  const { verdicts } = judge(facts, policy, aLedger(facts), NOW);
  return new Set(verdicts.filter(({ kind }) => kind === 'remove').map(({ key }) => key));
}

async function removedFrom(
  household: ReturnType<typeof householdOf>,
  rule: WatchedBy,
): Promise<{ readonly facts: Facts; readonly keys: ReadonlySet<string> }> {
  const { facts } = await snapshotOf(household, { policy: aPolicy({ noticeDays: 0, watchedBy: rule }) });
  return { facts, keys: removed(facts, rule) };
}

describe('takeSnapshot on random libraries', () => {
  it('does not depend on the order of any list', async () => {
    await fc.assert(
      fc.asyncProperty(spec, watchedBy, async (library, rule) => {
        const one = await removedFrom(householdOf(library), rule);
        const other = await removedFrom(reversed(householdOf(library)), rule);

        expect(fate(other.facts, { watchedBy: rule })).toEqual(fate(one.facts, { watchedBy: rule }));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same facts whether titles are joined once or anew after everything was read', async () => {
    await fc.assert(
      fc.asyncProperty(spec, async (library) => {
        const quiet = householdOf(library);
        quiet.jellyfin.playing = { items: new Set(), series: new Set(), queueUnknown: new Set() };
        const busy = householdOf(library);
        busy.jellyfin.playing = { ...quiet.jellyfin.playing, items: new Set([itemId('somewhere else')]) };

        expect((await snapshotOf(busy)).facts).toEqual((await snapshotOf(quiet)).facts);
      }),
      { numRuns: RUNS },
    );
  });

  it('lets nothing go because a read failed, and says of which server', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(spec, watchedBy, fc.nat(), async (library, rule, pick) => {
        const whole = householdOf(library);
        const { keys } = await removedFrom(whole, rule);
        const calls = callsOf(whole);
        const [server, call] = calls[pick % calls.length] ?? ['', ''];
        const broken = householdOf(library, (s, c) => s === server && c === call);
        const after = await removedFrom(broken, rule);

        compared += keys.size;
        for (const key of after.keys) expect(keys).toContain(key);
        expect(after.facts.sources.find(({ name }) => name === server)?.complete).toBe(false);
        expect(refusalsOf(after.facts)).toContain('source-incomplete');
      }),
      { numRuns: RUNS },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it('lets nothing go because a mark is unknown', async () => {
    await fc.assert(
      fc.asyncProperty(spec, watchedBy, fc.nat(), async (library, rule, pick) => {
        const { keys } = await removedFrom(householdOf(library), rule);
        const forgetful = householdOf(library);
        const marked = [...forgetful.jellyfin.touched.keys()];
        const key = marked[pick % marked.length] ?? '';
        forgetful.jellyfin.touched.set(key, {
          state: 'unknown',
          lastPlayedAt: 'unknown',
          position: 'unknown',
          favorite: 'unknown',
        });
        const after = await removedFrom(forgetful, rule);

        for (const gone of after.keys) expect(keys).toContain(gone);
      }),
      { numRuns: RUNS },
    );
  });

  it('judges an item that is read again as it did before, while nothing changed', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(spec, watchedBy, async (library, rule) => {
        const policy = aPolicy({ noticeDays: 0, watchedBy: rule });
        const { facts, readAgain } = await snapshotOf(householdOf(library), { policy });
        for (const item of planItems(facts, rule)) {
          const again = await readAgain(item, NOW);
          if (again.kind !== 'read') throw new Error('gone');
          read += 1;
          expect(removed(again.facts, rule)).toContain(item.key);
        }
      }),
      { numRuns: RUNS },
    );
    expect(read).toBeGreaterThan(0);
  });
});

function callsOf(household: ReturnType<typeof householdOf>): readonly (readonly [string, string])[] {
  const { jellyfin, radarr, sonarr, moreMovies, downloadCalls } = household;
  return [
    ...jellyfin.calls.made.map((call) => ['jellyfin', call] as const),
    ...radarr.calls.made.map((call) => ['radarr', call] as const),
    ...sonarr.calls.made.map((call) => ['sonarr', call] as const),
    ...moreMovies.flatMap(({ instance, calls }) => calls.made.map((call) => [instance, call] as const)),
    ...downloadCalls.made.map((call) => ['qbittorrent', call] as const),
  ];
}
