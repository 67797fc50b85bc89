import type { EpochMs } from '../basics/time.ts';
import type { SeriesFacts } from '../facts/facts.ts';
import type { SonarrFileId } from '../facts/ids.ts';
import { seriesKey } from '../facts/keys.ts';
import { type NotedFile, noted, notedEpisodeFile } from '../facts/ledger.ts';
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
  const ids = new Set(aired.filter(({ season }) => season === latest).map(({ file }) => file));
  const files = [...ids].flatMap((id) => (typeof id === 'string' ? [] : notedFile(series, id)));
  return files.length === 0 ? undefined : lastAnnounced(files, context);
}

function notedFile({ instance, files }: SeriesFacts, id: SonarrFileId): NotedFile {
  return notedEpisodeFile(instance, files.find((file) => file.id === id) ?? { id, importedAt: 'unknown' });
}
