import type { EpochMs } from '../basics/time.ts';
import type { EpisodeFacts, MovieFacts, MovieFileFacts, SeriesFacts } from '../facts/facts.ts';
import { freedBytes } from '../facts/freed-bytes.ts';
import type { HeldFile } from '../facts/held-file.ts';
import type { ItemKey } from '../facts/keys.ts';
import { knownFile } from '../facts/known-file.ts';
import type { Play } from '../facts/play.ts';
import type { MediaFile } from '../files/contested-files.ts';
import type { Leaving, SeasonUnit, Unit } from '../judge/judgement.ts';
import type { EpisodePlanFile, EpisodeRef, MoviePlanFile, PlanItem } from './plan.ts';

/** A unit that goes, or would if only time passed. */
export interface Leaver {
  readonly key: ItemKey;
  readonly unit: Unit;
  readonly leaving: Leaving;
}

/** The plan's item of a unit: every id, path and play, as plain data; none where no file is known. */
export function toPlanItem({ key, unit, leaving }: Leaver): readonly PlanItem[] {
  const { clockAt, dueAt, usuallyDueAt, announcedAt, plays } = leaving;
  const times = {
    clockAt,
    dueAt,
    ...(usuallyDueAt !== undefined && { usuallyDueAt }),
    ...(announcedAt !== undefined && { announcedAt }),
  };
  switch (unit.kind) {
    case 'movie': {
      const file = knownFile(unit.movie);
      if (file === undefined) return [];
      const files = [movieFile(file, plays[0])] as const;
      const { id: movieId } = unit.movie;
      return [{ kind: 'movie', key, ...named(unit.movie), movieId, ...times, ...bytes(files), files }];
    }
    case 'season': {
      const [first, ...rest] = unit.files;
      const others = rest.map((held, index) => episodeFile(held, plays[index + 1]));
      const files = [episodeFile(first, plays[0]), ...others] as const;
      const { season } = unit;
      const item = { kind: 'season', key, ...ofSeries(unit.series), ...ofSeason(unit) } as const;
      return [{ ...item, season, ...times, ...bytes(files), files }];
    }
    case 'episode': {
      const files = [episodeFile(unit.files[0], plays[0])] as const;
      return [{ kind: 'episode', key, ...ofSeries(unit.series), ...times, ...bytes(files), files }];
    }
    case 'series': {
      const { after } = unit;
      return [{ kind: 'series', key, ...ofSeries(unit.series), ...times, ...bytes([]), files: [], after }];
    }
  }
}

export function toEpisodeRef({ id, season, number, title, tvdb }: EpisodeFacts): EpisodeRef {
  return { id, season, number, title, ...(tvdb !== undefined && { tvdb }) };
}

/** The sum, or unknown when one of them is. */
export function totalBytes(sizes: readonly (number | 'unknown')[]): number | 'unknown' {
  let total = 0;
  for (const size of sizes) {
    if (size === 'unknown') return 'unknown';
    total += size;
  }
  return total;
}

function movieFile(file: MovieFileFacts, plays?: readonly Play[]): MoviePlanFile {
  return { id: file.id, ...fileFields(file, plays) };
}

function episodeFile({ file, episodes }: HeldFile, plays?: readonly Play[]): EpisodePlanFile {
  return { id: file.id, ...fileFields(file, plays), episodes: episodes.map(toEpisodeRef) };
}

function fileFields(file: MediaFile, plays: readonly Play[] = []) {
  const { path, sizeBytes, importedAt, jellyfinItem } = file;
  return {
    path,
    sizeBytes,
    freedBytes: freedBytes(file),
    // An unknown import has no clock, and only what has one is leaving.
    importedAt: importedAt as EpochMs,
    ...(jellyfinItem !== undefined && { jellyfinItem }),
    plays,
  };
}

function bytes(files: readonly (MoviePlanFile | EpisodePlanFile)[]) {
  return {
    sizeBytes: totalBytes(files.map((file) => file.sizeBytes)),
    freedBytes: totalBytes(files.map((file) => file.freedBytes)),
  };
}

function named({ title, year, instance, providerIds }: MovieFacts | SeriesFacts) {
  return { title, ...(year !== undefined && { year }), instance, providerIds };
}

function ofSeason({ series, season }: SeasonUnit) {
  const jellyfinItem = series.seasons.find(({ number }) => number === season)?.jellyfinItem;
  return jellyfinItem !== undefined && { jellyfinItem };
}

function ofSeries(series: SeriesFacts) {
  return { ...named(series), seriesId: series.id };
}
