import type { MovieHistory } from '../../../clients/radarr/resources.ts';
import type { EpisodeHistory } from '../../../clients/sonarr/resources.ts';
import type { HistoryReading } from '../../ports/managers.ts';
import { numberIn } from '../servers/provider-ids.ts';

/**
 * What events tell of files. An event without a date is passed over: it could prove no upgrade, and without it
 * more is kept.
 *
 * @param imports downloads that came in
 * @param deletions files that went, for whatever reason
 * @param subject what an event is about
 */
export function toHistory<Event extends MovieHistory | EpisodeHistory, Subject>(
  imports: readonly Event[],
  deletions: readonly Event[],
  subject: (event: Event) => Subject,
): HistoryReading<Subject> {
  return {
    imports: imports.flatMap((event) => {
      const { date, data, downloadId } = event;
      if (date === 'unknown') return [];
      const file = numberIn(data.fileId);
      return {
        of: subject(event),
        at: date,
        ...(file !== undefined && { file }),
        ...(downloadId && { download: downloadId.toLowerCase() }),
      };
    }),
    upgrades: deletions.flatMap((event) =>
      event.date === 'unknown' || event.data.reason !== 'Upgrade'
        ? []
        : { of: subject(event), at: event.date },
    ),
  };
}
