import { groupBy } from '../../../cleanup/domain/basics/group-by.ts';
import type { EpochMs } from '../../../cleanup/domain/basics/time.ts';
import type { Facts } from '../../../cleanup/domain/facts/facts.ts';
import type { Census, Ledger } from '../../../cleanup/domain/facts/ledger.ts';
import {
  episodeWork,
  movieWork,
  removedEpisode,
  removedSeason,
  seriesName,
  undatedPlay,
} from '../../reference/keys.ts';
import { DAY } from '../facts.ts';
import { fileNamesIn, filesIn } from '../file-names.ts';
import { rarely, usually } from './dice.ts';
import { nudge, type Scene } from './scene.ts';

/** What earlier runs may have left: mostly everything announced in time; sometimes nothing at all, sometimes holes. */
export function ledgerFrom(scene: Scene, facts: Facts): Ledger {
  const { dice, calm } = scene;
  if (rarely(dice, 12)) return { version: 1, announced: {}, undatedSince: {}, removed: {} };
  return {
    version: 1,
    announced: Object.fromEntries(
      filesIn(facts)
        .filter(() => !rarely(dice, calm))
        .map(({ name, importedAt }) => [name, sinceImport(scene, announcedAt(scene), importedAt)]),
    ),
    undatedSince: Object.fromEntries(
      undatedPlaysOf(facts)
        .filter(() => !rarely(dice, 4))
        .map((play) => [play, pastInstant(scene)]),
    ),
    removed: Object.fromEntries(
      removedOf(facts)
        .filter(() => rarely(dice, 2))
        .map(removal),
    ),
    ...(rarely(dice, 4) ? {} : { endedSince: notes(facts.series.map(seriesName)) }),
    ...(rarely(dice, 4) ? {} : { countedSince: fileNotes() }),
    ...(rarely(dice, 4) ? { dryAnnounced: fileNotes() } : {}),
    ...(rarely(dice, 3) ? { doubted: doubtedOf(scene, facts) } : {}),
    ...(rarely(dice, 10) ? {} : { census: censusOf(scene, facts) }),
  };

  function notes(names: readonly string[]) {
    return Object.fromEntries(names.filter(() => !rarely(dice, calm)).map((name) => [name, notedAt(scene)]));
  }

  function fileNotes() {
    const noted = filesIn(facts).filter(() => !rarely(dice, calm));
    return Object.fromEntries(
      noted.map(({ name, importedAt }) => [name, sinceImport(scene, notedAt(scene), importedAt)]),
    );
  }

  function removal({ key, instance }: Removed) {
    return [key, { at: pastInstant(scene), instance, files: 1 }] as const;
  }
}

/** Of some files something was noted before they came in, under a number that another file had then. */
function sinceImport({ dice }: Scene, at: EpochMs, importedAt: EpochMs | 'unknown'): EpochMs {
  return typeof importedAt !== 'number' || rarely(dice, 12) ? at : Math.max(at, importedAt);
}

function announcedAt(scene: Scene): EpochMs {
  const { policy, now, dice, calm } = scene;
  const justEnough = now - policy.noticeDays * DAY + Math.min(DAY / 2, (policy.noticeDays * DAY) / 4);
  return usually(dice, calm, now - 60 * DAY, justEnough + nudge(dice), justEnough + 1, now, now + DAY, 0);
}

/** Long ago, near the end of a grace period that began then, or at a time when nothing can have been noted. */
function notedAt({ dice, now, policy }: Scene): EpochMs {
  return usually(
    dice,
    12,
    now - 90 * DAY,
    now - policy.gracePeriodDays * DAY + nudge(dice),
    now,
    now + DAY,
    0,
  );
}

function pastInstant({ dice, now, policy }: Scene): EpochMs {
  return usually(dice, 3, now - 90 * DAY, now - policy.gracePeriodDays * DAY + nudge(dice), now - DAY);
}

function undatedPlaysOf({ movies, series }: Facts): string[] {
  const works = [
    ...movies.map((movie) => ({ work: movieWork(movie), watches: movie.watches })),
    ...series.flatMap((one) =>
      one.episodes.map((episode) => ({ work: episodeWork(one, episode), watches: episode.watches })),
    ),
  ];
  return works.flatMap(({ work, watches }) =>
    watches.filter((entry) => entry.lastPlayedAt === 'undated').map((entry) => undatedPlay(entry.user, work)),
  );
}

/** Some plays that an earlier run did not believe. */
function doubtedOf({ dice }: Scene, { movies, series }: Facts): NonNullable<Ledger['doubted']> {
  const watches = [...movies, ...series.flatMap(({ episodes }) => episodes)].flatMap((work) => work.watches);
  const dated = watches.filter(({ lastPlayedAt }) => typeof lastPlayedAt === 'number' && rarely(dice, 6));
  return Object.fromEntries(
    [...groupBy(dated, ({ user }) => user)].map(([user, entries]) => [
      user,
      entries.map(({ lastPlayedAt }) => ({ at: Number(lastPlayedAt), because: 'shared-state' as const })),
    ]),
  );
}

interface Removed {
  readonly key: string;
  readonly instance: string;
}

/** What has no file now and may have gone by an earlier run. */
function removedOf({ series }: Facts): Removed[] {
  return series.flatMap((one) => {
    const gone = one.episodes.filter((episode) => episode.file === 'none');
    return [
      ...gone.map((episode) => ({ key: removedEpisode(one, episode), instance: one.instance })),
      ...gone.map((episode) => ({ key: removedSeason(one, episode.season), instance: one.instance })),
    ];
  });
}

/** Mostly what is there now; sometimes far more, so that the library has shrunk since. */
function censusOf({ dice, now }: Scene, facts: Facts): Census {
  const factor = usually(dice, 20, 1, 4);
  const counted = (instance: string) =>
    fileNamesIn({
      movies: facts.movies.filter((movie) => movie.instance === instance),
      series: facts.series.filter((one) => one.instance === instance),
    }).length;
  const instances = [...facts.movies, ...facts.series].map((owner) => owner.instance);
  return {
    at: now - DAY,
    files: Object.fromEntries(instances.map((instance) => [instance, counted(instance) * factor])),
  };
}
