import { describe, expect, it } from 'vitest';
import type { Desired } from '../../../../setup/domain/desired/desired.ts';
import { matchHeld } from '../../../../setup/domain/difference/match-held.ts';
import type { Resource } from '../../../../setup/domain/resource/resource.ts';

const client = (name: string, host: string): Desired => ({
  ...{ kind: 'download-client', name, fields: { host: { value: host } } },
  recognisedBy: ['host'],
});

const held = (name: string, host: string, kind = 'download-client'): Resource => ({
  ...{ kind, name, fields: { host } },
});

/** What each of the wanted is taken to be, by the name that the app has for it. */
const matched = (wanted: readonly Desired[], resources: readonly Resource[]) => {
  const found = matchHeld(wanted, { version: '1.0', resources }, new Map());
  return wanted.map((desired) => found.get(desired)?.name);
};

describe('matchHeld', () => {
  const ours = client('qBittorrent', 'qbittorrent');

  it.each([
    ['the one of its name', [held('qBittorrent', 'elsewhere')], 'qBittorrent'],
    ['the one that it is, under another name', [held('VPN', 'qbittorrent')], 'VPN'],
    [
      'the one that it is before another of its name',
      [held('qBittorrent', 'seedbox'), held('VPN', 'qbittorrent')],
      'VPN',
    ],
    [
      'of several that it may be the one of its name',
      [held('VPN', 'qbittorrent'), held('qBittorrent', 'qbittorrent')],
      'qBittorrent',
    ],
    ['nothing of another kind', [held('qBittorrent', 'qbittorrent', 'notification')], undefined],
    ['nothing that is neither', [held('VPN', 'seedbox')], undefined],
  ])('takes %s', (_, resources, expected) => {
    expect(matched([ours], resources)).toEqual([expected]);
  });

  it('leaves a name to the one that is wanted by it', () => {
    const wanted = [client('radarr', 'radarr'), client('radarr-4k', 'radarr-4k')];

    expect(matched(wanted, [held('radarr', 'radarr-4k')])).toEqual(['radarr', undefined]);
    expect(matched(wanted, [held('radarr', 'radarr-4k'), held('radarr-4k', 'radarr-4k')])).toEqual([
      'radarr',
      'radarr-4k',
    ]);
  });

  it('takes one whose name another would have had, once that one is found elsewhere', () => {
    const wanted = [client('Movies', '/a'), client('Movies (4k)', '/b')];

    expect(matched(wanted, [held('Movies', '/b'), held('Films', '/a')])).toEqual(['Films', 'Movies']);
  });
});
