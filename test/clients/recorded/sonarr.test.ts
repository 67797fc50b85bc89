import { openSonarrWriter } from '../../../clients/sonarr/open.ts';
import { mockOrigin } from '../../support/mock-http.ts';
import { describeRecordings } from './describe-recordings.ts';
import { servarrFails } from './servarr.entries.ts';
import { sonarrEntries } from './sonarr.entries.ts';

describeRecordings('sonarr-4.0.19.2979', {
  entries: sonarrEntries,
  fails: {
    ...servarrFails,
    'seriesById-unknown': 'not-found',
    'episodeFiles-unknown-series': 'not-found',
    'episodeFilesById-unknown': 'server-fault',
    'historyOf-removed': 'not-found',
    'setSeasonsMonitored-unknown': 'mismatch',
    'deleteEpisodeFiles-other-series': 'mismatch',
    'removeSeries-unknown': 'server-fault',
  },
  open: ({ dispatcher }) => openSonarrWriter({ url: mockOrigin, dispatcher, apiKey: 'REDACTED' }),
});
