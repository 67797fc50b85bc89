import { describe, expect, it } from 'vitest';
import { chosenSecrets } from '../../lib/chosen-secrets.ts';
import { secretFollowUps } from '../../lib/secret-follow-up.ts';
import { secretsOf } from '../../lib/secrets.ts';
import { someConfig } from '../support/some-config.ts';

const config = someConfig({ apps: { jellyfin: { users: [{ name: 'ben' }] } } });

function followUps(key: string, of = config): string {
  const chosen = chosenSecrets(secretsOf(of), [key], () => undefined);
  if (chosen.kind === 'refused') throw new Error(chosen.problems.join());
  return secretFollowUps(of, chosen.specs).join('\n');
}

describe('secretFollowUps', () => {
  it.each([
    ['radarr-api-key', 'kubectl rollout restart -n media deployment/radarr'],
    ['radarr-api-key', 'give it to whatever else calls that app'],
    ['qbittorrent/api-key', 'kubectl rollout restart -n media-downloads deployment/qbittorrent'],
    ['qbittorrent-password', 'kubectl rollout restart -n media-downloads deployment/qbittorrent'],
    ['qbittorrent-password', 'Radarr and Sonarr sign in with the old one until'],
    ['arr-password', 'Radarr and Sonarr keep the password they have'],
    ['jellyfin-admin-password', 'until then setup cannot sign in'],
    ['jellyfin-media-cleanup-password', 'until then the cleanup cannot sign in'],
    ['jellyfin-ben-password', 'set the new one there (Dashboard > Users)'],
  ])('tells of %s: %s', (key, line) => {
    expect(followUps(key)).toContain(line);
  });

  it('tells of what Prowlarr keeps and shows to nobody, where there is one', () => {
    const withProwlarr = someConfig({ apps: { prowlarr: { enabled: true } } });
    const kept = 'Prowlarr calls the app with the old one until';

    expect(followUps('sonarr-api-key', withProwlarr)).toContain(`sonarr-api-key: ${kept}`);
    expect(followUps('prowlarr-api-key', withProwlarr)).not.toContain(kept);
    expect(followUps('sonarr-api-key')).not.toContain(kept);
  });

  it('tells something of every key that can be made', () => {
    const made = secretsOf(config).flatMap(({ name, keys }) =>
      keys.filter(({ value }) => value.kind !== 'by-hand').map(({ key }) => `${name}/${key}`),
    );

    expect(made.filter((key) => followUps(key) === '')).toEqual([]);
  });
});
