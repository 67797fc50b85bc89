/** Names and justifications of the things a plan lists. */

import { oneLine } from '../../program/report/columns.ts';
import type { Play } from '../domain/facts/play.ts';
import type { EpisodeRef, KeptItem, PlanItem } from '../domain/plan/plan.ts';
import { bytesText, counted } from './amounts.ts';
import type { Dates } from './dates.ts';

/** `Dark (2017) S01`, `Dark (2017) S00E01 S00E02`, `Heat (1995)`. */
export function itemName(item: PlanItem | KeptItem): string {
  const name = titleText(item);
  if (item.kind === 'season') return item.season === undefined ? name : `${name} ${seasonText(item.season)}`;
  if (item.kind === 'episode') return `${name} ${episodesText(episodesOf(item))}`.trimEnd();
  return name;
}

/** `1 file`, or what goes where no file does. */
export function contentText(item: PlanItem): string {
  return item.kind === 'series' ? 'entry in Sonarr' : counted(item.files.length, 'file');
}

/** `Heat (1995) in radarr: 1 file, 12.5 GiB, due 2026-03-25, watched 2026-03-20 by alice`, for a line of its own. */
export function itemLine(item: PlanItem, dates: Dates): string {
  const facts = [
    contentText(item),
    ...(item.kind === 'series' ? [] : [bytesText(item.sizeBytes)]),
    `due ${dates.day(item.dueAt)}`,
    ...itemPlays(item, dates),
  ];
  return `${itemName(item)} in ${oneLine(item.instance)}: ${facts.join(', ')}`;
}

/** Who watched it when, as one text, or nothing. */
function itemPlays(item: PlanItem, dates: Dates): readonly string[] {
  const text = playsText(playsOf(item), dates);
  return text === '' ? [] : [text];
}

export function playsOf(item: PlanItem): readonly Play[] {
  return item.files.flatMap(({ plays }) => plays);
}

export function titleText({ title, year }: { readonly title: string; readonly year?: number }): string {
  return oneLine(year === undefined ? title : `${title} (${year})`);
}

export function seasonText(season: number): string {
  return `S${String(season).padStart(2, '0')}`;
}

export function episodeText({ season, number }: Pick<EpisodeRef, 'season' | 'number'>): string {
  return `${seasonText(season)}E${String(number).padStart(2, '0')}`;
}

export function episodesText(episodes: readonly Pick<EpisodeRef, 'season' | 'number'>[]): string {
  return episodes.map(episodeText).join(' ');
}

function episodesOf(item: PlanItem | KeptItem): readonly EpisodeRef[] {
  if ('episodes' in item) return item.episodes ?? [];
  return item.kind === 'episode' && typeof item.files === 'object' ? item.files[0].episodes : [];
}

/** `watched 2026-02-20 by alice`: each user's last counted play over all files. */
export function playsText(plays: readonly Play[], dates: Dates): string {
  const last = new Map<string, Play>();
  for (const play of plays) {
    const earlier = last.get(play.user);
    if (earlier === undefined || earlier.at < play.at) last.set(play.user, play);
  }
  const users = [...last.values()].sort((a, b) => b.at - a.at || (a.user < b.user ? -1 : 1));
  const shown = users.slice(0, 3).map((play) => playText(play, dates));
  const rest = users.length - shown.length;
  return shown.length === 0
    ? ''
    : `watched ${shown.join(', ')}${rest > 0 ? ` and ${counted(rest, 'other')}` : ''}`;
}

function playText({ user, at, dated }: Play, dates: Dates): string {
  const seen = dated ? '' : ' (no date; first seen then)';
  return `${dates.day(at)} by ${oneLine(user)}${seen}`;
}
