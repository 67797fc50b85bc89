import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../lib/config/parse.ts';

function complaints(text: string): string {
  const loaded = parseConfig('media.yaml', text);
  return loaded.kind === 'invalid' ? loaded.errors.map(({ what }) => what).join('\n') : '';
}

describe('a secret in media.yaml', () => {
  it.each([
    ['a misspelt key of an app with named instances', 'apps:\n  radarr:\n    pasword: hunter2\n'],
    ['a misspelt key of an app', 'apps:\n  jellyfin:\n    pasword: hunter2\n'],
    ['a misspelt key of the VPN', 'vpn:\n  kind: external\n  privateKy: hunter2\n'],
    ['an unknown section', 'passwrds:\n  jellyfin: hunter2\n'],
    [
      'an annotation, as a list',
      'apps:\n  jellyfin:\n    route:\n      annotations:\n        x: [hunter2]\n',
    ],
    [
      'values that should be encrypted',
      'secrets:\n  provider: sealedSecret\n  encrypted:\n    qbittorrent:\n      username: hunter2\n',
    ],
    ['a host name', 'routes:\n  kind: ingress\n  baseDomain: https://me:hunter2@tv.example.org\n'],
  ])('under %s is never shown', (_, text) => {
    expect(complaints(text)).toMatch(/unknown key|expected|secrets do not belong/);
    expect(complaints(text)).not.toContain('hunter2');
  });

  it('leaves the value of a known key to be seen', () => {
    expect(complaints('vpn:\n  kind: wireguard\n')).toContain('got "wireguard"');
    expect(complaints('apps:\n  radarr:\n    radarr-4k:\n      configSize: 5 GB\n')).toContain('got "5 GB"');
  });
});
