/** What is known of a series, or of a part of it, that has no file to be removed. */

import { oneLine } from '../../program/report/columns.ts';
import type { SeriesFacts } from '../domain/facts/facts.ts';
import { counted } from './amounts.ts';
import { providerTexts } from './fact-words.ts';
import { episodeText, seasonText, titleText } from './item-words.ts';
import { listText } from './matches.ts';

/** A series, or one season or episode of it, of which Sonarr lists no file. */
export interface WithoutFile {
  readonly series: SeriesFacts;
  readonly season?: number;
  readonly episode?: number;
  /**
   * `unknown` when Sonarr does not say which file an episode has, or names one that it does not list; `not-read`
   * when its episodes were only counted, because nobody played or marked any.
   */
  readonly file: 'none' | 'unknown' | 'not-read';
}

export function renderWithoutFile(found: readonly WithoutFile[]): string {
  return listText('Known to Sonarr, but without a file that could be removed:', found, (part) => [
    nameOf(part),
    fileText(part),
    idsText(part.series),
  ]);
}

function fileText({ file, series }: WithoutFile): string {
  if (file === 'not-read') return `kept: nobody has played or marked any of it${countText(series)}`;
  return file === 'none' ? 'no file' : 'not known whether it has a file';
}

/** How many files the series has, where its episodes were counted without being read. */
function countText({ inventory }: SeriesFacts): string {
  const known = inventory !== 'read' && inventory.fileCount !== 'unknown';
  return known ? `, so its ${counted(inventory.fileCount, 'file')} were only counted` : '';
}

export function withoutFileJson(found: readonly WithoutFile[]): readonly unknown[] {
  return found.map(({ series, ...part }) => {
    const { instance, id: seriesId, providerIds } = series;
    return { name: nameOf({ series, ...part }), instance, seriesId, providerIds, ...part };
  });
}

/** `Dark (2017) S03E01 in sonarr`. */
function nameOf({ series, season, episode }: Omit<WithoutFile, 'file'>): string {
  const name = `${titleText(series)}${partText(season, episode)}`;
  return `${name} in ${oneLine(series.instance)}`;
}

function partText(season: number | undefined, episode: number | undefined): string {
  if (season === undefined) return '';
  return ` ${episode === undefined ? seasonText(season) : episodeText({ season, number: episode })}`;
}

/** `series 5, tvdb:334824`: its number there, then its ids in the outside world. */
function idsText({ id, providerIds }: SeriesFacts): string {
  return [`series ${id}`, ...providerTexts(providerIds)].join(', ');
}
