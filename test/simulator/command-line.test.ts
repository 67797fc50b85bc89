import { describe, expect, it } from 'vitest';
import { connections, parseCommandLine, USAGE } from '../../simulator/command-line.ts';
import { aLibrary } from '../../simulator/library/builder.ts';
import { running } from './support/running.ts';

describe('parseCommandLine', () => {
  it('runs a library of a thousand items when nothing is asked', () => {
    expect(parseCommandLine([], 5)).toMatchObject({
      kind: 'run',
      format: 'text',
      library: { seed: 1, now: 5 },
      simulator: { seed: 1, startAt: 5, time: 1, jellyfin: { version: '10.11', setup: 'in-use' } },
    });
  });

  it('takes sizes, seed, versions, speed and format', () => {
    const argv = ['--items', '50', '--seed', '9', '--jellyfin-version', '12', '--qbittorrent-version', '5.2'];
    const more = ['--radarr-version', '6.0.4', '--speed', '60', '--format', 'json', '--factory-new'];

    expect(parseCommandLine([...argv, ...more], 5)).toMatchObject({
      format: 'json',
      library: { items: 50, seed: 9 },
      simulator: {
        time: 60,
        jellyfin: { version: '12', setup: 'factory-new' },
        qbittorrent: { version: '5.2' },
        radarr: { version: '6.0.4' },
      },
    });
  });

  it('takes a library of its own, more instances, a standing clock and a control server', () => {
    const argv = ['--library', 'a.json', '--instances', 'radarr-4k,sonarr-anime', '--now', '2026-03-01'];

    expect(parseCommandLine([...argv, '--speed', '0', '--control'], 5)).toMatchObject({
      libraryFile: 'a.json',
      control: true,
      simulator: {
        startAt: Date.UTC(2026, 2, 1),
        time: 'manual',
        radarrs: [{ name: 'radarr' }, { name: 'radarr-4k' }],
        sonarrs: [{ name: 'sonarr' }, { name: 'sonarr-anime' }],
      },
    });
  });

  it.each([
    { argv: ['--now', 'soon'], message: '--now: expected a time like 2026-01-31T12:00:00Z, got soon' },
    { argv: ['--items', 'many'], message: '--items: expected a whole number, got many' },
    { argv: ['--series', '1.5'], message: '--series: expected a whole number, got 1.5' },
    {
      argv: ['--movies', '0', '--episodes', '3', '--series', '4'],
      message: '--series: each series has one episode or more; got 4 series for 3 episodes',
    },
    {
      argv: ['--episodes', '3', '--series', '0'],
      message: '--series: each series has one episode or more; got 0 series for 3 episodes',
    },
    { argv: ['--jellyfin-version', '9'], message: '--jellyfin-version: expected 10.10, 10.11, 12, got 9' },
    { argv: ['--format', 'xml'], message: '--format: expected text, json, got xml' },
  ])('says what is wrong with $argv', ({ argv, message }) => {
    expect(parseCommandLine(argv, 0)).toEqual({ kind: 'mistake', message });
  });

  it('refuses a flag it does not know', () => {
    expect(parseCommandLine(['--frobnicate'], 0)).toMatchObject({ kind: 'mistake' });
  });

  it('has a help text that names every flag', () => {
    expect(parseCommandLine(['--help'], 0)).toEqual({ kind: 'help' });
    for (const flag of ['--items', '--seed', '--sonarr-version', '--speed', '--format'])
      expect(USAGE).toContain(flag);
  });
});

describe('connections', () => {
  it('names every server as the environment of the cleanup does', async () => {
    const sim = await running(aLibrary().movie({ title: 'Heat', instance: 'radarr-4k' }));

    expect(Object.keys(connections(sim))).toEqual([
      'JELLYFIN_URL',
      'JELLYFIN_API_KEY',
      'RADARR_URL',
      'RADARR_API_KEY',
      'RADARR_4K_URL',
      'RADARR_4K_API_KEY',
      'SONARR_URL',
      'SONARR_API_KEY',
      'QBITTORRENT_URL',
      'QBITTORRENT_USERNAME',
      'QBITTORRENT_PASSWORD',
    ]);
  });

  it('names Prowlarr as well where it is asked for', async () => {
    const command = parseCommandLine(['--prowlarr'], 0);
    const options = command.kind === 'run' ? command.simulator : {};
    const sim = await running(aLibrary(), { prowlarr: options.prowlarr ?? {} });

    expect(options.prowlarr).toEqual({});
    expect(connections(sim)).toMatchObject({
      PROWLARR_URL: sim.prowlarr?.url,
      PROWLARR_API_KEY: sim.prowlarr?.apiKey,
    });
  });
});
