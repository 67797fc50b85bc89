import { resume } from '../../../cleanup/app/apply/resume.ts';
import { watchStorage } from '../../../cleanup/app/apply/storage-watch.ts';
import type { Facts, MovieFacts, SeriesFacts } from '../../../cleanup/domain/facts/facts.ts';
import type { PlanItem } from '../../../cleanup/domain/plan/plan.ts';
import type { JournalEntry, StepName } from '../../../cleanup/ports/state-store.ts';
import { instance, NOW } from '../facts.ts';
import { Household } from './applying.ts';

type ResumeWorld = Parameters<typeof resume>[0];
type Line = `${'before' | 'after'} ${StepName}`;

/** Resumes a removal whose journal ends with that line, after something happened to its title. */
export async function resumed(
  kind: PlanItem['kind'],
  last: Line | 'begin',
  prepare: (house: Household) => void,
  change: Partial<ResumeWorld> = {},
  facts: Partial<Facts> = {},
) {
  const house = new Household(facts);
  const item = house.plan.remove.find((one) => one.kind === kind);
  if (item === undefined) throw new Error(`no ${kind} planned`);
  const { key } = item;
  house.store.entries.push({ kind: 'begin', at: NOW - 5, key, item });
  if (last !== 'begin') {
    const [when, step] = last.split(' ');
    house.store.entries.push({ kind: when, at: NOW - 4, key, step } as JournalEntry);
  }
  prepare(house);
  const { store, servers, removal } = house;
  const result = await resume({
    readers: servers.readers,
    removers: servers.removers,
    removal,
    policy: house.policy,
    journal: store.journal,
    ledger: store.saved,
    saveLedger: (ledger) => store.saveLedger(ledger),
    clock: { now: () => NOW },
    signal: house.controller.signal,
    storage: watchStorage([...servers.readers.movies, ...servers.readers.series], {
      filesBefore: new Map(),
      maxShrink: 0.5,
    }),
    mayRemove: () => true,
    ...change,
  });
  if (store.saved !== result.ledger) throw new Error('the ledger that is told was not saved');
  const [one] = result.resumed;
  if (one === undefined) throw new Error('nothing resumed');
  return { house, one, removed: result.ledger.removed, open: (await store.journal.unfinished()).length };
}

export const movie = (change: Partial<MovieFacts>) => (house: Household) =>
  house.servers.changeMovie(instance('radarr'), 1, change);
export const series = (change: (one: SeriesFacts) => Partial<SeriesFacts>) => (house: Household) =>
  house.servers.changeSeries(instance('sonarr'), 7, change);
export const noTitles = (house: Household) => {
  house.servers.facts = { ...house.servers.facts, movies: [], series: [] };
};
export const GONE = { file: 'none', monitored: false } as const;
export const noFiles = series(({ episodes }) => ({
  files: [],
  episodes: episodes.map((one) => ({ ...one, ...GONE })),
}));
export const nothing = (): void => undefined;
