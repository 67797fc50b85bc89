import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { qbittorrentSettings, renderSettings } from '../../../../lib/constructs/apps/qbittorrent-settings.ts';
import { mergeCategories } from '../../../../lib/constructs/scripts/merge-categories.ts';
import { mergeQbittorrentConfig } from '../../../../lib/constructs/scripts/merge-qbittorrent-config.ts';
import { secretValues } from '../../../../lib/secret-values.ts';
import { freePort, hasRealQbittorrent, runQbittorrent } from '../../../support/real-qbittorrent.ts';
import { run, ScratchFolder } from '../../../support/run-script.ts';

/** A config volume whose settings are merged as the init container does it, for a program on loopback. */
class Volume extends ScratchFolder {
  readonly url: string;
  readonly username: string;
  readonly password: string;

  constructor(port: number, { downloads = 'downloads', username = 'jane' } = {}) {
    super();
    this.username = username;
    this.url = `http://127.0.0.1:${port}`;
    const settings = qbittorrentSettings({
      networkInterface: 'lo',
      listenPort: 16881,
      downloadsFolder: this.of(downloads),
      username,
      webPort: port,
      hosts: ['localhost', 'qbittorrent'],
    });
    const text = renderSettings(settings).replace('WebUI\\Address=*', 'WebUI\\Address=127.0.0.1');
    this.write('ours/qBittorrent.conf', text);
    this.write(
      'ours/categories.json',
      JSON.stringify({ movies: { save_path: this.of('downloads/movies') } }),
    );
    this.write('ours/merge-categories.awk', mergeCategories);
    this.write('merge-config.sh', mergeQbittorrentConfig);
    const make = secretValues((size) => Buffer.alloc(size, 7));
    this.password = make({ kind: 'qbittorrent-password' });
    this.write('hash', make({ kind: 'qbittorrent-password-hash' }));
    this.write('api-key', make({ kind: 'qbittorrent-api-key' }));
  }

  merge(): void {
    const args = ['qBittorrent/config', 'ours', 'hash', 'api-key'].map((name) => this.of(name));
    const { code, err } = run('sh', [this.of('merge-config.sh'), ...args]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }

  /** Runs qBittorrent on this volume until it answered one question, then stops it: it writes its files anew. */
  async ask(path: string, env: Readonly<Record<string, string>> = {}): Promise<unknown> {
    const stop = await runQbittorrent(this.path, this.url, env);
    onTestFinished(stop);
    const login = await request(`${this.url}/api/v2/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ username: this.username, password: this.password }).toString(),
    });
    await login.body.dump();
    const cookie = String(login.headers['set-cookie']).split(';', 1)[0] ?? '';
    const { statusCode, body } = await request(`${this.url}/api/v2/${path}`, { headers: { cookie } });
    const answer = statusCode === 200 ? await body.json() : `status ${statusCode}: ${await body.text()}`;
    await stop();
    return answer;
  }
}

describe.skipIf(!hasRealQbittorrent())('the merged settings, read by a real qBittorrent', () => {
  const wanted = {
    current_network_interface: 'lo',
    listen_port: 16881,
    bypass_local_auth: false,
    bypass_auth_subnet_whitelist_enabled: false,
    web_ui_csrf_protection_enabled: true,
    web_ui_host_header_validation_enabled: true,
    web_ui_domain_list: 'localhost;qbittorrent',
    auto_tmm_enabled: true,
    temp_path_enabled: true,
    upnp: false,
    lsd: false,
  };

  it('let in whoever has the password of `npm run secrets`, and are what we asked for', async () => {
    const volume = new Volume(await freePort());
    volume.merge();

    expect(await volume.ask('app/preferences')).toMatchObject({
      ...wanted,
      save_path: expect.stringContaining(volume.of('downloads')),
    });
  });

  it.each([
    ['commas, semicolons and quotes', 'films, series; "new"'],
    ['a backslash, and letters of hexadecimal digits', 'a\\x41b \\n'],
    ['other letters, and signs of other formats', 'Künstler éa1 & 100%20 = #1 [x] 電影 🎬'],
  ])('keep a folder with %s in its name', async (_, downloads) => {
    const volume = new Volume(await freePort(), { downloads });
    volume.merge();
    await volume.ask('app/preferences');
    volume.merge();

    expect(await volume.ask('app/preferences')).toMatchObject({
      save_path: volume.of(downloads),
      temp_path: volume.of(`${downloads}/incomplete`),
    });
  });

  it.each(['@@jane', '@Jane'])('let %s in by that name', async (username) => {
    const volume = new Volume(await freePort(), { username });
    volume.merge();

    expect(await volume.ask('app/preferences')).toMatchObject({ web_ui_username: username });
  });

  it('come back to a fixed port that somebody changed, when the container alone is restarted', async () => {
    const volume = new Volume(await freePort());
    volume.merge();
    const file = volume.of('qBittorrent/config/qBittorrent.conf');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Session\\Port=16881', 'Session\\Port=17777'));

    expect(await volume.ask('app/preferences')).toMatchObject({ listen_port: 17_777 });
    expect(await volume.ask('app/preferences', { QBT_TORRENTING_PORT: '16881' })).toMatchObject({
      listen_port: 16_881,
    });
  });

  it('have the category with its folder', async () => {
    const volume = new Volume(await freePort());
    volume.merge();

    expect(await volume.ask('torrents/categories')).toMatchObject({
      movies: { savePath: volume.of('downloads/movies') },
    });
  });

  it('stay what we asked for after qBittorrent wrote its files and they were merged again', async () => {
    const volume = new Volume(await freePort());
    volume.merge();
    await volume.ask('app/preferences');

    volume.merge();

    expect(await volume.ask('app/preferences')).toMatchObject(wanted);
  });
});
