import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { qbittorrentSettings, renderSettings } from '../../../../lib/constructs/apps/qbittorrent-settings.ts';
import { procAddress } from '../../../../lib/constructs/network/proc-address.ts';
import { checkListening } from '../../../../lib/constructs/scripts/check-listening.ts';
import { pushForwardedPort } from '../../../../lib/constructs/scripts/push-forwarded-port.ts';
import { freePort, hasRealQbittorrent, runQbittorrent } from '../../../support/real-qbittorrent.ts';
import { ScratchFolder, start } from '../../../support/run-script.ts';

/** A real qBittorrent with our settings, bound to loopback as it is to the tunnel in its pod. */
class Pod extends ScratchFolder {
  readonly url: string;
  readonly peerPort: number;

  private constructor(url: string, peerPort: number) {
    super();
    this.url = url;
    this.peerPort = peerPort;
    const settings = qbittorrentSettings({
      networkInterface: 'lo',
      listenPort: peerPort,
      downloadsFolder: this.of('downloads'),
      username: 'jane',
      webPort: Number(new URL(url).port),
      hosts: ['localhost'],
    });
    this.write(
      'qBittorrent/config/qBittorrent.conf',
      renderSettings(settings)
        .replace('WebUI\\Address=*', 'WebUI\\Address=127.0.0.1')
        // This version has no API key; gluetun's script shows one that it does not look at.
        .replace('WebUI\\LocalHostAuth=true', 'WebUI\\LocalHostAuth=false'),
    );
    this.write('check.sh', checkListening);
    this.write('push.sh', pushForwardedPort);
    this.write('api-key', 'qbt_unused');
    // Its own interface, with a number that the test chooses.
    this.write('sys/class/net/lo/ifindex', '1\n');
  }

  static async started(): Promise<Pod> {
    const pod = new Pod(`http://127.0.0.1:${await freePort()}`, await freePort());
    onTestFinished(await runQbittorrent(pod.path, pod.url));
    return pod;
  }

  async check(): Promise<number | null> {
    const args = [this.url, 'lo', String(this.peerPort), this.of('memory'), procAddress('127.0.0.1')];
    const { code } = await start('sh', [this.of('check.sh'), ...args], { SYS: this.of('sys') });
    return code;
  }

  async push(port: number, networkInterface: string): Promise<void> {
    const env = { API_KEY_FILE: this.of('api-key'), QBITTORRENT_URL: this.url };
    const { code, err } = await start('sh', [this.of('push.sh'), String(port), networkInterface, '5'], env);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }

  /** The socket that listens for peers, by its number in the kernel. */
  socket(): string | undefined {
    const local = `${procAddress('127.0.0.1')}:${this.peerPort.toString(16).toUpperCase().padStart(4, '0')}`;
    const columns = readFileSync('/proc/net/tcp', 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/));
    return columns.find(([, address, , state]) => address === local && state === '0A')?.[9];
  }
}

/** Waits for what a real program does in its own time. */
async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not happen within half a minute');
}

describe.skipIf(!hasRealQbittorrent())('a real qBittorrent', { timeout: 120_000 }, () => {
  it('passes its liveness probe while it listens on the port, and fails while it does not', async () => {
    const pod = await Pod.started();
    await until(async () => (await pod.check()) === 0);

    await pod.push(0, 'lo');

    await until(async () => (await pod.check()) === 1);
  });

  it('opens its socket anew when it is told the port that it has already', async () => {
    const pod = await Pod.started();
    await until(() => pod.socket() !== undefined);
    const old = pod.socket();

    await pod.push(pod.peerPort, 'lo');

    await until(() => pod.socket() !== undefined && pod.socket() !== old);
  });
});
