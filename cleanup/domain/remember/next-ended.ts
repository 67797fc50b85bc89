import type { EpochMs } from '../basics/time.ts';
import type { Facts, SeriesFacts } from '../facts/facts.ts';
import { type SeriesKey, seriesKey } from '../facts/keys.ts';
import { type Ledger, noted } from '../facts/ledger.ts';
import { endedSince } from '../rules/ended-since.ts';

/**
 * Since when each series has been seen as ended. One that goes on again is forgotten; a status that could not
 * be read changes nothing.
 */
export function nextEndedSince(
  facts: Facts,
  ledger: Ledger,
  now: EpochMs,
): NonNullable<Ledger['endedSince']> {
  const next: Partial<Record<SeriesKey, EpochMs>> = {};
  for (const series of facts.series) {
    const key = seriesKey(series);
    const since = sinceOf(series, ledger, now);
    // Of two series with one name the later counts for both.
    if (since !== undefined) next[key] = Math.max(since, next[key] ?? since);
  }
  return next;
}

function sinceOf(series: SeriesFacts, ledger: Ledger, now: EpochMs): EpochMs | undefined {
  switch (series.status) {
    case 'ended':
      return endedSince(series, { ledger, now }) ?? now;
    case 'unknown':
      return noted(ledger.endedSince?.[seriesKey(series)], now);
    default:
      return undefined;
  }
}
