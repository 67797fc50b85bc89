import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mergeCategories } from '../../../../lib/constructs/scripts/merge-categories.ts';
import { mergeQbittorrentConfig } from '../../../../lib/constructs/scripts/merge-qbittorrent-config.ts';
import { run, ScratchFolder } from '../../../support/run-script.ts';

const passwordHash = '@ByteArray(c2FsdHNhbHRzYWx0c2FsdA==:aGFzaA+/Zm9v==)';
const apiKey = `qbt_${'a1B2'.repeat(7)}`;

const ours = `[BitTorrent]
Session\\Interface=tun0
Session\\DefaultSavePath=/data/torrents

[LegalNotice]
Accepted=true

[Preferences]
WebUI\\LocalHostAuth=true
WebUI\\ServerDomains="localhost;qbittorrent"
`;

class Volume extends ScratchFolder {
  constructor() {
    super();
    this.write('ours/qBittorrent.conf', ours);
    this.write('ours/categories.json', '{"movies": {"save_path": "/data/torrents/movies"}}');
    this.write('ours/merge-categories.awk', mergeCategories);
    this.write('merge-config.sh', mergeQbittorrentConfig);
    this.write('secrets/password', `${passwordHash}\n`);
    this.write('secrets/api-key', apiKey);
  }

  merge() {
    return run('sh', [
      this.of('merge-config.sh'),
      this.of('config'),
      this.of('ours'),
      this.of('secrets/password'),
      this.of('secrets/api-key'),
    ]);
  }

  get conf(): string {
    return this.read('config/qBittorrent.conf');
  }
}

const fresh = `[BitTorrent]
Session\\Interface=tun0
Session\\DefaultSavePath=/data/torrents

[LegalNotice]
Accepted=true

[Preferences]
WebUI\\LocalHostAuth=true
WebUI\\ServerDomains="localhost;qbittorrent"
WebUI\\Password_PBKDF2="${passwordHash}"
WebUI\\APIKey=${apiKey}
`;

describe('mergeQbittorrentConfig', () => {
  it('makes the file of a new volume', () => {
    const volume = new Volume();

    const { code, err } = volume.merge();

    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(volume.conf).toBe(fresh);
  });

  it('changes nothing when it runs again', () => {
    const volume = new Volume();
    volume.merge();

    volume.merge();

    expect(volume.conf).toBe(fresh);
  });

  it('replaces our keys, keeps the others and adds what is missing, section by section', () => {
    const volume = new Volume();
    volume.write(
      'config/qBittorrent.conf',
      `[Application]
FileLogger\\Enabled=true

[BitTorrent]
Session\\GlobalMaxRatio=2
Session\\Interface=eth0
Session\\Port=40123

[Preferences]
WebUI\\APIKey=qbt_oldoldoldoldoldoldoldoldoldo
WebUI\\LocalHostAuth=false
WebUI\\LocalHostAuth=false
General\\Locale=de
`,
    );

    volume.merge();

    expect(volume.conf).toBe(`[Application]
FileLogger\\Enabled=true

[BitTorrent]
Session\\GlobalMaxRatio=2
Session\\Interface=tun0
Session\\Port=40123
Session\\DefaultSavePath=/data/torrents

[Preferences]
WebUI\\APIKey=${apiKey}
WebUI\\LocalHostAuth=true
General\\Locale=de
WebUI\\ServerDomains="localhost;qbittorrent"
WebUI\\Password_PBKDF2="${passwordHash}"

[LegalNotice]
Accepted=true
`);
  });

  it('takes a key of the same name in another section for another key', () => {
    const volume = new Volume();
    volume.write('config/qBittorrent.conf', '[Core]\nSession\\Interface=lo\n');

    volume.merge();

    expect(volume.conf).toContain('[Core]\nSession\\Interface=lo\n');
    expect(volume.conf).toContain('[BitTorrent]\nSession\\Interface=tun0\n');
  });

  it('keeps values that hold an equals sign, a backslash or a percent sign', () => {
    const volume = new Volume();
    const line = 'Rss\\Filter=a=b\\nc%20d & "e"';
    volume.write('config/qBittorrent.conf', `[RSS]\n${line}\n`);

    volume.merge();

    expect(volume.conf).toContain(`[RSS]\n${line}\n`);
  });

  it('keeps the categories of others beside ours', () => {
    const volume = new Volume();
    volume.write(
      'config/categories.json',
      '{\n    "linux": {\n        "save_path": "/data/{iso}, [all]"\n    },\n    "movies": {\n        "save_path": ""\n    }\n}\n',
    );

    volume.merge();

    expect(JSON.parse(volume.read('config/categories.json'))).toEqual({
      linux: { save_path: '/data/{iso}, [all]' },
      movies: { save_path: '/data/torrents/movies' },
    });
  });

  it.each([
    ['an empty object', '{}'],
    ['an empty file', ''],
    ['no JSON at all', 'not json\n'],
  ])('makes our categories out of %s', (_, content) => {
    const volume = new Volume();
    volume.write('config/categories.json', content);

    volume.merge();

    expect(JSON.parse(volume.read('config/categories.json'))).toEqual({
      movies: { save_path: '/data/torrents/movies' },
    });
  });

  it('keeps categories whose names hold quotes or other scripts', () => {
    const volume = new Volume();
    const others = { 'a "b" \\ {c}': { save_path: 'x' }, фильмы: { save_path: 'é', nested: { deep: [1] } } };
    volume.write('config/categories.json', JSON.stringify(others));

    volume.merge();

    expect(JSON.parse(volume.read('config/categories.json'))).toEqual({
      ...others,
      movies: { save_path: '/data/torrents/movies' },
    });
  });

  it('leaves no file with secrets but the one qBittorrent reads, for its user only', () => {
    const volume = new Volume();

    volume.merge();

    expect(readdirSync(volume.of('config')).toSorted()).toEqual(['categories.json', 'qBittorrent.conf']);
    expect(statSync(volume.of('config/qBittorrent.conf')).mode & 0o077).toBe(0);
  });

  it('fails with the key to fill when a secret is empty, and changes nothing', () => {
    const volume = new Volume();
    volume.write('config/qBittorrent.conf', '[Core]\n');
    volume.write('secrets/api-key', '');

    const { code, err } = volume.merge();

    expect(code).toBe(1);
    expect(err).toMatch(/api-key is missing or empty; fill that key of Secret qbittorrent/);
    expect(volume.conf).toBe('[Core]\n');
  });

  it('says nothing of the secrets', () => {
    const { out, err } = new Volume().merge();

    expect(out + err).not.toContain(apiKey);
    expect(out + err).not.toContain(passwordHash);
  });
});
