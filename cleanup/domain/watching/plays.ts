import type { Play } from '../facts/play.ts';
import type { Context } from './context.ts';
import { standingOf } from './watched-by.ts';
import type { Work } from './work.ts';

/** The plays by which `work` counts as watched: what a removal is justified with. */
export function countedPlays(work: Work, context: Context, episode?: Play['episode']): readonly Play[] {
  const plays: Play[] = [];
  for (const viewing of work.viewings) {
    if (standingOf(viewing, work.file, context) !== 'finished') continue;
    plays.push({
      user: viewing.viewer.name,
      at: viewing.playedAt,
      dated: viewing.dated,
      ...(episode && { episode }),
    });
  }
  return plays;
}
