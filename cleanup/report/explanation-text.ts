/** Why one item stays or goes, for people. */

import { alignRows, oneLine } from '../../program/report/columns.ts';
import type { Paint } from '../../program/report/paint.ts';
import type { Explanation } from '../domain/explain/explanation.ts';
import type { MovieFacts, SeriesFacts, UserFacts } from '../domain/facts/facts.ts';
import type { HeldFile } from '../domain/facts/held-file.ts';
import type { Unit, Verdict } from '../domain/judge/judgement.ts';
import type { Dates } from './dates.ts';
import {
  favoriteTexts,
  fileLines,
  instantText,
  providerTexts,
  tagsText,
  triText,
  watchLines,
} from './fact-words.ts';
import { episodesText, seasonText, titleText } from './item-words.ts';
import { pressureLines } from './pressure-text.ts';
import { REASON_WORDS, reasonText } from './reason-words.ts';

export interface ExplanationView {
  readonly dates: Dates;
  readonly paint: Paint;
  readonly users: readonly UserFacts[];
}

export function renderExplanation(explanation: Explanation, view: ExplanationView): string {
  const { verdict, answers, pressure } = explanation;
  const rules = answers.map(({ code, reason }) => [
    reason === undefined ? '  -' : '  keeps',
    REASON_WORDS[code].title,
    reason === undefined ? '' : reasonText(reason, view.dates),
  ]);
  return [
    view.paint.heading(`${verdictName(verdict)}: ${outcomeText(explanation, view.dates)}`),
    ...soonerLines(verdict, view.dates),
    ...pressureLines(pressure),
    '',
    'Facts',
    ...factLines(verdict.unit, view).map((line) => `  ${line}`),
    '',
    'Rules',
    ...alignRows(rows(rules), [{ align: 'left' }, { align: 'left' }, { align: 'left' }]),
    '',
  ].join('\n');
}

/** Rules that keep come first. */
function rows(rules: readonly string[][]): readonly string[][] {
  return [...rules.filter(([answer]) => answer !== '  -'), ...rules.filter(([answer]) => answer === '  -')];
}

/** `Dark (2017) S02 in sonarr`. */
export function verdictName({ unit }: Verdict): string {
  const work = unit.kind === 'movie' ? unit.movie : unit.series;
  return `${titleText(work)}${partText(unit)} in ${oneLine(work.instance)}`;
}

function partText(unit: Unit): string {
  if (unit.kind === 'season') return ` ${seasonText(unit.season)}`;
  if (unit.kind !== 'episode') return '';
  const [{ file, episodes }] = unit.files;
  return episodes.length === 0 ? ` file ${file.id}` : ` ${episodesText(episodes)}`;
}

function outcomeText({ verdict, goesAt }: Explanation, dates: Dates): string {
  if (verdict.kind === 'remove') {
    return `due since ${dates.minute(verdict.leaving.dueAt)}; the next run may remove it`;
  }
  if (goesAt !== undefined) {
    return `stays for now, and goes in the first run after ${dates.minute(goesAt)} if nothing changes`;
  }
  return 'stays until something happens; time alone does not remove it';
}

function soonerLines({ leaving }: Verdict, dates: Dates): readonly string[] {
  return leaving?.usuallyDueAt === undefined
    ? []
    : [
        `Goes sooner because its disk is short of space; otherwise not before ${dates.minute(leaving.usuallyDueAt)}.`,
      ];
}

function factLines(unit: Unit, view: ExplanationView): readonly string[] {
  if (unit.kind === 'movie') return movieLines(unit.movie, view);
  const series = [seriesText(unit.series, view)];
  if (unit.kind === 'series') return series;
  const season = unit.kind === 'season' ? seasonLines(unit.series, unit.season, view) : [];
  return [...series, ...season, ...unit.files.flatMap((held) => heldLines(held, view))];
}

function movieLines(movie: MovieFacts, { dates, users }: ExplanationView): readonly string[] {
  const { file } = movie;
  return [
    [`movie ${movie.id}`, ...titleFacts(movie, dates)].join(', '),
    ...(typeof file === 'object'
      ? fileLines(file, dates)
      : [file === 'none' ? 'no file' : 'not known whether it has a file']),
    ...watchLines(movie.watches, users, dates),
  ];
}

function seriesText(series: SeriesFacts, { dates, users }: ExplanationView): string {
  const status = series.status === 'unknown' ? 'status not known' : series.status;
  const type = series.type === 'unknown' ? 'type not known' : series.type;
  const favorites = favoriteTexts(series.favorites, users);
  return [`series ${series.id}`, status, type, ...titleFacts(series, dates), ...favorites].join(', ');
}

function seasonLines(series: SeriesFacts, number: number, { users }: ExplanationView): readonly string[] {
  const season = series.seasons.find((known) => known.number === number);
  if (season === undefined) return [`${seasonText(number)}: nothing known`];
  const monitored = triText(season.monitored, 'monitored', 'not monitored');
  return [`${seasonText(number)}: ${[monitored, ...favoriteTexts(season.favorites, users)].join(', ')}`];
}

function titleFacts(
  { providerIds, addedAt, monitored, tags, playing }: MovieFacts | SeriesFacts,
  dates: Dates,
): readonly string[] {
  return [
    ...providerTexts(providerIds),
    `added ${instantText(addedAt, dates)}`,
    triText(monitored, 'monitored', 'not monitored'),
    tagsText(tags),
    ...(playing === false ? [] : [triText(playing, 'playing', '')]),
  ];
}

function heldLines({ file, episodes }: HeldFile, { dates, users }: ExplanationView): readonly string[] {
  const [head = '', ...rest] = fileLines(file, dates);
  const watched = episodes.flatMap((episode) =>
    watchLines(episode.watches, users, dates).map((line) =>
      episodes.length > 1 ? `${episodesText([episode])} ${line}` : line,
    ),
  );
  const name = episodes.length === 0 ? 'no episode' : episodesText(episodes);
  return [`${name}: ${head}`, ...[...rest, ...watched].map((line) => `  ${line}`)];
}
