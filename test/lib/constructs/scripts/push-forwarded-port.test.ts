import { chmodSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pushForwardedPort } from '../../../../lib/constructs/scripts/push-forwarded-port.ts';
import { run, ScratchFolder } from '../../../support/run-script.ts';

const apiKey = `qbt_${'z9Y8'.repeat(7)}`;

/** A pod of its own: gluetun's script, and a wget that writes down how it was called. */
class Pod extends ScratchFolder {
  constructor() {
    super();
    this.write('push.sh', pushForwardedPort);
    this.write('api-key', apiKey);
    this.write('tmp/.keep', '');
    this.write(
      'bin/wget',
      `#!/bin/sh
printf '%s\\n' "$@" >>"${this.of('arguments')}"
for argument in "$@"; do
  case $argument in --config=*) cat "\${argument#--config=}" >"${this.of('wgetrc')}" ;; esac
done
exit "\${WGET_CODE:-0}"
`,
    );
    chmodSync(this.of('bin/wget'), 0o755);
  }

  /** What qBittorrent was told, in order. */
  told(): readonly { readonly listen_port: number; readonly current_network_interface: string }[] {
    return this.read('arguments')
      .split('\n')
      .filter((argument) => argument.startsWith('--post-data=json='))
      .map((argument) => JSON.parse(argument.slice(17)));
  }

  push(args: readonly string[], env: Record<string, string> = {}) {
    return run('sh', [this.of('push.sh'), ...args], {
      PATH: `${this.of('bin')}:${process.env['PATH'] ?? ''}`,
      TMPDIR: this.of('tmp'),
      API_KEY_FILE: this.of('api-key'),
      QBITTORRENT_URL: 'http://127.0.0.1:8080',
      ...env,
    });
  }
}

describe('pushForwardedPort', () => {
  it('tells qBittorrent the port and the interface (trap 30: by the key that is not display only)', () => {
    const pod = new Pod();

    const { code, out } = pod.push(['51413', 'tun0', '30']);

    expect(code).toBe(0);
    expect(out).toContain('qBittorrent listens on port 51413 of tun0');
    const args = pod.read('arguments').split('\n');
    expect(args).toContain('http://127.0.0.1:8080/api/v2/app/setPreferences');
    expect(args).toContain('--tries=30');
    expect(pod.told().at(-1)).toEqual({
      listen_port: 51413,
      current_network_interface: 'tun0',
      random_port: false,
      upnp: false,
    });
  });

  it('first says something else, since qBittorrent opens no socket anew for what it has already', () => {
    const pod = new Pod();

    pod.push(['51413', 'tun0', '30']);

    expect(pod.told().map((one) => [one.listen_port, one.current_network_interface])).toEqual([
      [0, 'lo'],
      [51413, 'tun0'],
    ]);
  });

  it('says once that the port is gone', () => {
    const pod = new Pod();

    pod.push(['0', 'lo', '2']);

    expect(pod.told()).toHaveLength(1);
  });

  it('keeps the key out of the process list and of the output, and leaves no file with it', () => {
    const pod = new Pod();

    const { out, err } = pod.push(['51413', 'tun0', '30']);

    expect(pod.read('wgetrc')).toBe(`header = Authorization: Bearer ${apiKey}\n`);
    expect(pod.read('arguments')).not.toContain(apiKey);
    expect(out + err).not.toContain(apiKey);
    expect(readdirSync(pod.of('tmp'))).toEqual(['.keep']);
  });

  it('fails and says how when qBittorrent does not answer, and leaves no file with the key either', () => {
    const pod = new Pod();

    const { code, out, err } = pod.push(['51413', 'tun0', '30'], { WGET_CODE: '4' });

    expect(code).toBe(4);
    expect(out).not.toContain('listens');
    expect(err).toMatch(/did not take port 51413, wget ended with 4 \(4: no answer/);
    expect(readdirSync(pod.of('tmp'))).toEqual(['.keep']);
  });

  it.each(['', '{{PORT}}', '51413,51414', '1; reboot'])('refuses %j as a port', (port) => {
    const pod = new Pod();

    const { code, err } = pod.push([port, 'tun0', '30']);

    expect(code).toBe(2);
    expect(err).toMatch(/expected a port/);
  });
});
