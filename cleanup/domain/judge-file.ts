import { conclude } from './conclude.ts';
import type { Court } from './court.ts';
import type { EpisodeFinding } from './episode-findings.ts';
import { episodeLabel } from './episode-label.ts';
import type { HeldFile, Play, Verdict } from './judgement.ts';
import { episodeFileKey } from './keys.ts';
import { countedPlays } from './plays.ts';
import type { KeepReason } from './reason.ts';
import { addReason } from './rule.ts';
import { type SeriesCase, seasonReasons } from './series-case.ts';
import { clockOf, isJustSeen, lastAnnounced, lastCountedPlay } from './waiting.ts';

/** Judges one file alone: it goes when every episode in it would. */
export function judgeFile(seriesCase: SeriesCase, held: HeldFile, court: Court): Verdict {
  const { series } = seriesCase;
  const key = episodeFileKey(series.instance, held.file.id);
  const findings = findingsIn(held, seriesCase);
  const reasons = [...seriesCase.reasons];
  if (findings.length === 0) addReason(reasons, { code: 'ambiguous-match', unknown: false });
  const kept = findings.flatMap((finding) => {
    const own = reasonsFor(finding, seriesCase, court);
    for (const reason of own) addReason(reasons, { ...reason, episode: episodeLabel(finding.episode) });
    return own.length === 0
      ? []
      : [{ episode: finding.episode, unknown: own.every(({ unknown }) => unknown) }];
  });
  if (kept.length < findings.length) {
    for (const { episode, unknown } of kept) {
      addReason(reasons, { code: 'shared-file', unknown, episode: episodeLabel(episode) });
    }
  }
  const announcedAt = lastAnnounced([key], court);
  const waiting = {
    clockAt: clockOf([held.file], lastPlayIn(findings, court)),
    justSeen: findings.some(({ work }) => isJustSeen(work, court)),
    ...(announcedAt !== undefined && { announcedAt }),
  };
  const unit = { kind: 'episode', series, files: [held] } as const;
  return conclude({ key, unit, reasons, waiting, plays: () => [playsIn(held, seriesCase, court)] }, court);
}

/** All that keeps one episode of the file. */
function reasonsFor(
  { episode, reasons, unwatched }: EpisodeFinding,
  seriesCase: SeriesCase,
  court: Court,
): readonly KeepReason[] {
  const own = [...reasons, ...seasonReasons(seriesCase, episode.season, court)];
  return unwatched === undefined ? own : [...own, unwatched];
}

export function findingsIn(held: HeldFile, { findings }: SeriesCase): readonly EpisodeFinding[] {
  return held.episodes.flatMap((episode) => findings.get(episode) ?? []);
}

/** Latest counted play of any of the episodes. */
export function lastPlayIn(findings: readonly EpisodeFinding[], court: Court): number {
  return Math.max(...findings.map(({ work }) => lastCountedPlay(work, court)));
}

export function playsIn(held: HeldFile, seriesCase: SeriesCase, court: Court): readonly Play[] {
  return findingsIn(held, seriesCase).flatMap(({ work, episode: { season, number } }) =>
    countedPlays(work, court, { season, number }),
  );
}
