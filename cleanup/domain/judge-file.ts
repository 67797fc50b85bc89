import { conclude } from './conclude.ts';
import type { Court } from './court.ts';
import type { EpisodeFinding } from './episode-findings.ts';
import { episodeLabel } from './episode-label.ts';
import type { Play, Verdict } from './judgement.ts';
import { episodeFileKey } from './keys.ts';
import { countedPlays } from './plays.ts';
import type { KeepReason } from './reason.ts';
import { addReason } from './rule.ts';
import type { CaseFile, SeriesCase } from './series-case.ts';
import { seasonReasons } from './series-case.ts';
import { clockOf, isJustSeen, lastCountedPlay, type Waiting } from './waiting.ts';

/** Judges one file alone: it goes when every episode in it would. */
export function judgeFile(seriesCase: SeriesCase, file: CaseFile, court: Court): Verdict {
  const { series } = seriesCase;
  const { held, findings } = file;
  const key = episodeFileKey(series.instance, held.file.id);
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
  return conclude(
    {
      key,
      unit: { kind: 'episode', series, files: [held] },
      reasons,
      waiting: waitingOf([file], findings, court),
      fileKeys: () => [key],
      plays: () => [playsIn(file, court)],
    },
    court,
  );
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

/** Where files stand by their imports and by what was played of `findings`. */
export function waitingOf(
  files: readonly CaseFile[],
  findings: readonly EpisodeFinding[],
  court: Court,
): Waiting {
  let lastPlay = Number.NEGATIVE_INFINITY;
  let justSeen = false;
  for (const { work } of findings) {
    lastPlay = Math.max(lastPlay, lastCountedPlay(work, court));
    justSeen ||= isJustSeen(work, court);
  }
  return {
    clockAt: clockOf(
      files.map(({ held }) => held.file),
      lastPlay,
    ),
    justSeen,
  };
}

export function playsIn({ findings }: CaseFile, court: Court): readonly Play[] {
  return findings.flatMap(({ work, episode: { season, number } }) =>
    countedPlays(work, court, { season, number }),
  );
}
