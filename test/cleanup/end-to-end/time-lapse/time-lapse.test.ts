import { beforeAll, describe, expect, it } from 'vitest';
import type { JellyfinVersion } from '../../../../simulator/jellyfin/dialect.ts';
import { keptLabel } from '../../../support/labels.ts';
import { allDays, LAST_DAY } from './calendar.ts';
import { EXPECTED } from './expected-nights.ts';
import type { Night } from './night.ts';
import { type LivedStory, liveThroughAllNights } from './time-lapse.ts';

/** One story for all: what differs between the versions must not show. `RUNS` in the environment asks for all of them. */
const VERSIONS: readonly JellyfinVersion[] =
  process.env['RUNS'] === undefined ? ['10.11'] : ['10.10', '10.11', '12'];

/** The whole story takes some seconds; its time decides nothing. */
const WHOLE_STORY_MS = 300_000;

let story: LivedStory;

function night(day: number): Night {
  const lived = story.nights.get(day);
  if (lived === undefined) throw new Error(`night ${day} was not lived through`);
  return lived;
}

/** The days of which something is true that must never be. */
function daysWith(isWrong: (lived: Night, day: number) => boolean): number[] {
  return allDays().filter((day) => isWrong(night(day), day));
}

const isLive = ({ result }: Night) => result.mode === 'live';
const isRefused = ({ result }: Night) => result.plan.refusals.length > 0;
const isEntry = (label: string) => label.endsWith('(the series itself)');

describe.each(VERSIONS)(
  '120 days of a household with Jellyfin %s, the program running every night',
  (version) => {
    beforeAll(async () => {
      story = await liveThroughAllNights(version);
    }, WHOLE_STORY_MS);

    it.each(allDays())('night %i', (day) => {
      const { arrived, announced, takenBack, removed, wouldRemove, stuck, result, shelf } = night(day);
      const expected = EXPECTED[day] ?? {};

      expect({
        arrived,
        announced: announced.toSorted(),
        takenBack: takenBack.toSorted(),
        removed: removed.toSorted(),
        wouldRemove: wouldRemove.toSorted(),
        refused: result.plan.refusals.map(({ code }) => code),
        stuck,
        shelf: expected.shelf === undefined ? [] : shelf,
      }).toEqual({
        arrived: expected.arrived ?? [],
        announced: (expected.announced ?? []).toSorted(),
        takenBack: (expected.takenBack ?? []).toSorted(),
        removed: (expected.removed ?? []).toSorted(),
        wouldRemove: (expected.wouldRemove ?? []).toSorted(),
        refused: expected.refused ?? [],
        stuck: expected.stuck ?? [],
        shelf: (expected.shelf ?? []).toSorted(),
      });
    });

    it('removes no file that a judge who knows everything would keep', () => {
      expect(allDays().flatMap((day) => night(day).missed)).toEqual([]);
    });

    it('takes from the library exactly the files that it says it removed', () => {
      expect(allDays().map((day) => night(day).gone)).toEqual(allDays().map((day) => night(day).saidGone));
    });

    it('says truly how much the disk gained, whatever torrents and a recycle bin hold', () => {
      const unknown = daysWith(({ saidFreed }) => saidFreed === 'unknown');
      const wrong = daysWith(({ saidFreed, freed }) => saidFreed !== freed);

      // Bramble came back from a lost disk without a history, so that nobody can tell which torrent has its data.
      expect(unknown).toEqual([103]);
      expect(wrong).toEqual(unknown);
      expect(daysWith(({ freed }) => freed > 0).length).toBeGreaterThan(5);
    });

    it('sends nothing that deletes on a refused night, and nothing that changes anything on a dry one', () => {
      const isDeletion = (write: string) =>
        write.startsWith('DELETE') && !/^DELETE \/Collections\//.test(write);
      const isChange = (write: string) => !write.endsWith('/auth/login') && !write.endsWith('/auth/logout');

      expect(daysWith((lived) => isRefused(lived) && lived.writes.some(isDeletion))).toEqual([]);
      expect(daysWith((lived) => !isLive(lived) && lived.writes.some(isChange))).toEqual([]);
      expect(daysWith((lived) => lived.writes.some(isDeletion)).length).toBeGreaterThan(30);
    });

    it('removes only what stood on the shelf after an earlier live night', () => {
      const shown = new Set<string>();
      for (const day of allDays()) {
        const { removed, shelf } = night(day);

        expect(removed.filter((label) => !isEntry(label) && !shown.has(label))).toEqual([]);
        for (const label of shelf) shown.add(label);
      }
    });

    it('shows in the collection what leaves soon, every live night that knows enough', () => {
      const differs = ({ shelf, listed, result }: Night, day: number) => {
        const byHand = day >= 20 && day < 60 ? ['Iris'] : [];
        // What was about to go and did not is put back on the shelf.
        const shown = listed.filter((label) => !isEntry(label));
        const wanted = [...shown, ...byHand].toSorted();
        return result.plan.complete && JSON.stringify(shelf) !== JSON.stringify(wanted);
      };

      expect(daysWith((lived, day) => isLive(lived) && differs(lived, day))).toEqual([]);
    });

    it('says how many notices start anew when deletion is switched on', () => {
      const restarts = daysWith(({ result }) => result.plan.noticesRestart > 0);

      expect(restarts.filter((day) => isLive(night(day)))).toEqual([4, 82]);
      expect(night(4).result.plan.noticesRestart).toBe(5);
      expect(night(82).result.plan.noticesRestart).toBe(1);
    });

    it('leaves nothing behind that may go, and keeps what nobody has seen to the end', () => {
      const kept = night(LAST_DAY).result.plan.keep.map((item) => [
        keptLabel(item),
        ...item.reasons.map(({ code }) => code),
      ]);

      expect(story.leftOver).toEqual([]);
      // Since the state was lost on the 116th, series are known to have ended for four nights only.
      expect(kept.toSorted()).toEqual([
        ['Comet S1E3', 'not-watched'],
        ['Eclipse season 2', 'not-watched', 'latest-season-of-continuing-series'],
        ['Hollow season 1', 'in-grace', 'season-partly-watched'],
        ['Iris', 'not-watched'],
        ['Juniper', 'not-watched'],
        ['Kitsune season 1', 'latest-season-of-continuing-series'],
        ['Lantern season 1', 'keep-tag', 'in-grace'],
        ['Nocturne (4K)', 'not-watched'],
      ]);
    });

    it('leaves everything there that people reach for, and meets servers that do what they are asked', () => {
      expect(story.impossible).toEqual([]);
      expect(story.serverFailures).toEqual([]);
    });
  },
);
