import { describe, expect, it } from 'vitest';
import { openJellyfinReader } from '../../../clients/jellyfin/open.ts';
import { openRadarrReader } from '../../../clients/radarr/open.ts';
import { openSonarrReader } from '../../../clients/sonarr/open.ts';
import { failureOf } from '../../support/failure-of.ts';
import { mockOrigin } from '../../support/mock-http.ts';
import { type RecordedServer, recordingOf, timelineOf } from '../../support/recorded.ts';
import { exchangeOf } from './plain.ts';
import { type Starting, starting } from './starting.ts';

const url = mockOrigin;
const aJellyfin = ({ dispatcher, retry }: Starting) =>
  openJellyfinReader({ url, dispatcher, retry, credentials: { apiKey: 'REDACTED' } });
const recorded = (server: RecordedServer, name: string) =>
  JSON.stringify(exchangeOf(recordingOf(server, name)).response.body);

describe.each([
  ['jellyfin-10.11.11', { Version: '10.11.11', ServerName: 'home', StartupWizardCompleted: true }],
  // This one was new: nobody had gone through its wizard.
  ['jellyfin-12.0-rc5', { Version: '12.0.0', ServerName: 'vm', StartupWizardCompleted: false }],
] as const)('%s while it starts', (server, itself) => {
  const timeline = timelineOf(server);
  const healthy = timeline.find(({ body }) => body === 'Healthy');

  it('is waited for until it is healthy, through all that it answers before (trap 24)', async () => {
    const start = starting(timeline);

    await aJellyfin(start).waitUntilHealthy(60_000);

    expect(start.now()).toBeGreaterThanOrEqual(healthy?.at ?? Number.NaN);
    expect(new Set(start.asked)).toEqual(new Set(['0 /health', '200 /health', '503 /health']));
  });

  it('is told from the server that stands in, whose wizard is never completed (trap 24)', async () => {
    const start = starting(timeline);
    const standIn = timeline.find(({ body }) => body.includes('"startupWizardCompleted"'));
    await start.retry.sleep?.((standIn?.at ?? Number.NaN) * 1000);

    expect(await aJellyfin(start).publicInfo()).toEqual(itself);
    expect(start.asked[0]).toBe('200 /System/Info/Public');
    expect(start.asked.length).toBeGreaterThan(1);
  });

  it('is given up when it takes longer than the limit', async () => {
    const start = starting(timeline);

    expect(await failureOf(aJellyfin(start).waitUntilHealthy(2_000))).toMatchObject({ code: 'starting' });
  });
});

it.each([...new Set(timelineOf('jellyfin-10.11.11').map(({ at }) => at))])(
  'publicInfo begun %s s after the start of Jellyfin 10.11 never says that the wizard is to come',
  async (at) => {
    const start = starting(timelineOf('jellyfin-10.11.11'));
    await start.retry.sleep?.(at * 1000);

    expect(await aJellyfin(start).publicInfo()).toMatchObject({ StartupWizardCompleted: true });
  },
);

describe('users of a Jellyfin that is starting', () => {
  it('are read once it has started', async () => {
    const server = 'jellyfin-10.11.11';
    const start = starting(timelineOf(server), { '/Users': recorded(server, 'users') });

    expect(await aJellyfin(start).users()).toHaveLength(4);
    expect(start.asked).toContain('503 /Users');
  });
});

describe('a Radarr that is starting', () => {
  const server = 'radarr-6.0.3.10276';
  const later = {
    '/api/v3/movie': recorded(server, 'movies'),
    '/api/v3/system/status': recorded(server, 'status'),
  };
  const open = ({ dispatcher, retry }: Starting) =>
    openRadarrReader({ url, dispatcher, retry, apiKey: 'REDACTED' });

  it('is waited for', async () => {
    const start = starting(timelineOf(server), later);
    const radarr = open(start);

    await radarr.waitUntilUp(60_000);

    expect(await radarr.status()).toMatchObject({ version: '6.0.3.10276' });
    expect(new Set(start.asked)).toContain('0 /ping');
  });

  it('is read once it has started', async () => {
    expect(await open(starting(timelineOf(server), later)).movies()).toHaveLength(4);
  });
});

describe('a Sonarr that is starting', () => {
  const server = 'sonarr-4.0.19.2979';
  const later = {
    '/api/v3/series': recorded(server, 'series'),
    '/api/v3/system/status': recorded(server, 'status'),
  };
  const open = ({ dispatcher, retry }: Starting) =>
    openSonarrReader({ url, dispatcher, retry, apiKey: 'REDACTED' });

  it('is waited for', async () => {
    const start = starting(timelineOf(server), later);
    const sonarr = open(start);

    await sonarr.waitUntilUp(60_000);

    expect(await sonarr.status()).toMatchObject({ version: '4.0.19.2979' });
  });

  it('is read once it has started', async () => {
    expect(await open(starting(timelineOf(server), later)).series()).toHaveLength(3);
  });
});
