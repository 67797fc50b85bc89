import { episodeLabel } from '../facts/episode-label.ts';
import type { SeriesFacts } from '../facts/facts.ts';
import { episodeFileKey } from '../facts/keys.ts';
import type { Play } from '../facts/play.ts';
import type { KeepReason } from '../policy/reason.ts';
import type { EpisodeFinding } from '../rules/episode-findings.ts';
import { addReason } from '../rules/rule.ts';
import { clockOf, isJustSeen, lastCountedPlay, type Waiting, waitForNewerFile } from '../rules/waiting.ts';
import type { Context } from '../watching/context.ts';
import { countedPlays } from '../watching/plays.ts';
import { conclude } from './conclude.ts';
import type { Verdict } from './judgement.ts';
import type { CaseFile, SeriesCase } from './series-case.ts';
import { seasonReasons } from './series-case.ts';

/** Judges one file alone: it goes when every episode in it would. */
export function judgeFile(seriesCase: SeriesCase, file: CaseFile, context: Context): Verdict {
  const { series } = seriesCase;
  const { held, findings } = file;
  const key = episodeFileKey(series.instance, held.file.id);
  const reasons = [...seriesCase.reasons];
  if (findings.length === 0) addReason(reasons, { code: 'ambiguous-match', unknown: false });
  const kept = findings.flatMap((finding) => {
    const own = reasonsFor(finding, seriesCase, context);
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
      waiting: waitingOf(series, [file], findings, context),
      files: () => [{ key, importedAt: held.file.importedAt }],
      plays: () => [playsIn(file, context)],
    },
    context,
  );
}

/** All that keeps one episode of the file. */
function reasonsFor(
  { episode, reasons, unwatched }: EpisodeFinding,
  seriesCase: SeriesCase,
  context: Context,
): readonly KeepReason[] {
  const own = [...reasons, ...seasonReasons(seriesCase, episode.season, context)];
  return unwatched === undefined ? own : [...own, unwatched];
}

/** Where files stand by their imports and by what was played of `findings`. */
export function waitingOf(
  { instance }: SeriesFacts,
  files: readonly CaseFile[],
  findings: readonly EpisodeFinding[],
  context: Context,
): Waiting {
  let lastPlay = Number.NEGATIVE_INFINITY;
  let justSeen = false;
  for (const { work } of findings) {
    lastPlay = Math.max(lastPlay, lastCountedPlay(work, context));
    justSeen ||= isJustSeen(work, context);
  }
  const clockAt = clockOf(
    files.map(({ held }) => held.file),
    lastPlay,
  );
  let waiting: Waiting = { clockAt, justSeen };
  for (const { work, episode, unwatched } of findings) {
    const { file } = episode;
    // What is known to be unwatched has no clock to begin.
    if (typeof file === 'string' || unwatched?.unknown === false) continue;
    waiting = waitForNewerFile(waiting, work, () => episodeFileKey(instance, file), context);
  }
  return waiting;
}

export function playsIn({ findings }: CaseFile, context: Context): readonly Play[] {
  return findings.flatMap(({ work, episode: { season, number } }) =>
    countedPlays(work, context, { season, number }),
  );
}
