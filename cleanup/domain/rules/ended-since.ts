import type { EpochMs } from '../basics/time.ts';
import type { SeriesFacts } from '../facts/facts.ts';
import { episodeFileKey, seriesKey } from '../facts/keys.ts';
import { noted } from '../facts/ledger.ts';
import type { Context } from '../watching/context.ts';
import { hasAired } from './rules-of-season.ts';
import { lastAnnounced } from './waiting.ts';

/**
 * When a series that has ended was first seen as ended; undefined when that is now. A ledger of an earlier
 * version did not note it, but would not have announced the latest season of a series that went on.
 */
export function endedSince(
  series: SeriesFacts,
  context: Pick<Context, 'ledger' | 'now'>,
): EpochMs | undefined {
  const { ledger, now } = context;
  if (ledger.endedSince !== undefined) return noted(ledger.endedSince[seriesKey(series)], now);
  const aired = series.episodes.filter((episode) => hasAired(episode, context));
  const latest = Math.max(...aired.map(({ season }) => season));
  const files = new Set(aired.filter(({ season }) => season === latest).map(({ file }) => file));
  const keys = [...files].flatMap((file) =>
    typeof file === 'string' ? [] : [episodeFileKey(series.instance, file)],
  );
  return keys.length === 0 ? undefined : lastAnnounced(keys, context);
}
