/** Finds what `explain` is asked about. For people only: titles never decide anything elsewhere. */

import type { ProviderIds } from '../domain/facts/facts.ts';
import type { Unit, Verdict } from '../domain/judge/judgement.ts';
import type { EpisodeRef } from '../domain/plan/plan.ts';
import type { SeriesReading } from '../ports/managers.ts';

export interface ItemQuery {
  /** A whole key as listings show it, for example `movie:radarr:12`. */
  readonly text: string;
  readonly season?: number;
  readonly episode?: number;
  readonly fileId?: number;
  /** `tmdb:603`. */
  readonly provider?: string;
  /** Words of the title, or the year. */
  readonly words: readonly string[];
}

type Part = Partial<Omit<ItemQuery, 'text' | 'words'>>;

const PARTS: readonly (readonly [RegExp, (match: RegExpExecArray) => Part])[] = [
  [/^s(\d+)e(\d+)$/, ([, season, episode]) => ({ season: Number(season), episode: Number(episode) })],
  [/^s(\d+)$/, ([, season]) => ({ season: Number(season) })],
  [/^file:(\d+)$/, ([, id]) => ({ fileId: Number(id) })],
  [/^(?:tmdb:\d+|tvdb:\d+|imdb:tt\d+)$/, ([provider]) => ({ provider })],
];

export function parseItemQuery(text: string): ItemQuery {
  let query: Part = {};
  const words: string[] = [];
  for (const token of text.toLowerCase().split(/\s+/)) {
    const part = partOf(token);
    if (part === undefined) words.push(...wordsOf(token));
    else query = { ...query, ...part };
  }
  return { text: text.trim(), ...query, words };
}

function partOf(token: string): Part | undefined {
  for (const [pattern, read] of PARTS) {
    const match = pattern.exec(token);
    if (match) return read(match);
  }
  return undefined;
}

/** The verdicts meant. Where the whole title was typed, only those; else all that fit. */
export function findVerdicts(verdicts: readonly Verdict[], query: ItemQuery): readonly Verdict[] {
  const byKey = verdicts.filter(({ key }) => key === query.text);
  if (byKey.length > 0) return byKey;
  const hits = verdicts.filter(({ unit }) => fits(unit, query));
  const exact = hits.filter(({ unit }) => isWholeTitle(workOf(unit), query));
  return exact.length > 0 ? exact : hits;
}

/**
 * Series whose episodes must be read to answer: those of the title or key asked for. A file id or a season alone
 * names no series, and to read all of them would take a call for each.
 */
export function seriesAskedFor(text: string): ((series: SeriesReading) => boolean) | undefined {
  const query = parseItemQuery(text);
  const key = /^(?:season|series):[^:]+:(\d+)(?::\d+)?$/.exec(query.text)?.[1];
  if (key !== undefined) return ({ id }) => id === Number(key);
  if (query.words.length === 0 && query.provider === undefined) return undefined;
  return (series) => isOfTitle(series, query);
}

function fits(unit: Unit, query: ItemQuery): boolean {
  return (
    isOfTitle(workOf(unit), query) &&
    (query.fileId === undefined || fileIds(unit).includes(query.fileId)) &&
    (query.season === undefined || hasEpisode(unit, query.season, query.episode))
  );
}

/** A film or series as people and servers name it. */
interface Work {
  readonly title: string;
  readonly year?: number;
  readonly providerIds: ProviderIds;
}

/** Whether the words and the provider id that were asked for are those of the title. */
export function isOfTitle({ title, year, providerIds }: Work, { words, provider }: ItemQuery): boolean {
  const known = wordsOf(title);
  return (
    words.every((word) => word === String(year) || known.some((whole) => whole.startsWith(word))) &&
    (provider === undefined || providerNames(providerIds).includes(provider))
  );
}

/** Whether the title was typed as a whole, with or without its year. */
export function isWholeTitle({ title, year }: Work, { words }: ItemQuery): boolean {
  const whole = wordsOf(title).join(' ');
  const asked = words.join(' ');
  return asked !== '' && (asked === whole || asked === `${whole} ${year}`);
}

export function workOf(unit: Unit): Work {
  return unit.kind === 'movie' ? unit.movie : unit.series;
}

function providerNames({ tmdb, tvdb, imdb }: ProviderIds): readonly string[] {
  return [`tmdb:${tmdb}`, `tvdb:${tvdb}`, `imdb:${imdb}`];
}

function fileIds(unit: Unit): readonly number[] {
  if (unit.kind === 'series') return [];
  if (unit.kind !== 'movie') return unit.files.map(({ file }) => file.id);
  return typeof unit.movie.file === 'object' ? [unit.movie.file.id] : [];
}

function hasEpisode(unit: Unit, season: number, episode: number | undefined): boolean {
  if (unit.kind === 'movie' || unit.kind === 'series') return false;
  const held = unit.files.flatMap(({ episodes }): readonly Numbered[] => episodes);
  const whole = unit.kind === 'season' && unit.season === season && episode === undefined;
  return whole || held.some((at) => isOfPart(at, { season, episode }));
}

type Numbered = Pick<EpisodeRef, 'season' | 'number'>;

/** Whether an episode is the one that was asked for, or of the season; where none was, each is. */
export function isOfPart(
  at: Numbered,
  { season, episode }: { readonly season?: number | undefined; readonly episode?: number | undefined },
): boolean {
  return (season === undefined || at.season === season) && (episode === undefined || at.number === episode);
}

/** Lower case, without accents and punctuation: `Amélie!` is found by `amelie`. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
}
