import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { procAddress } from '../../../../lib/constructs/network/proc-address.ts';
import {
  checkListening,
  checkListeningAnywhere,
} from '../../../../lib/constructs/scripts/check-listening.ts';
import { ScratchFolder, start } from '../../../support/run-script.ts';

/** A pod of its own: the real sockets of this machine, and an interface that can be made anew. */
class Pod extends ScratchFolder {
  constructor(script = checkListening) {
    super();
    this.write('check.sh', script);
    this.tunnel('5');
  }

  /** The tunnel with the number the kernel gave it. */
  tunnel(index: string): void {
    this.write('sys/class/net/tun0/ifindex', `${index}\n`);
  }

  async check(port: number, web: string, ...addresses: readonly string[]) {
    const args = [
      this.of('check.sh'),
      web,
      'tun0',
      String(port),
      this.of('memory'),
      ...addresses.map(procAddress),
    ];
    return await start('sh', args, { SYS: this.of('sys') });
  }
}

async function listening(
  host: string,
): Promise<{ readonly server: Server; readonly port: number; readonly url: string }> {
  const server = createServer((_, response) => response.end('here'));
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { server, port, url: `http://127.0.0.1:${port}/` };
}

describe('checkListening', () => {
  it.each([
    ['on the address of the tunnel', '127.0.0.1', ['127.0.0.1']],
    ['on one of its addresses', '127.0.0.1', ['10.2.0.2', '127.0.0.1', 'fd00::2']],
    ['on all addresses', '0.0.0.0', ['10.2.0.2']],
  ])('is content while somebody listens %s', async (_, host, addresses) => {
    const web = await listening('127.0.0.1');
    const peers = await listening(host);

    expect(await new Pod().check(peers.port, web.url, ...addresses)).toEqual({ code: 0, out: '', err: '' });
  });

  it('is content while somebody listens on an IPv6 address', async () => {
    const pod = new Pod();
    const web = await listening('127.0.0.1');
    const line = `0: ${procAddress('fd00::2')}:1AE1 ${'0'.repeat(32)}:0000 0A 0:0 0:0 0 0 0 4711 1\n`;
    pod.write('proc/net/tcp', '');
    pod.write('proc/net/tcp6', `sl local_address\n${line}`);

    const args = [pod.of('check.sh'), web.url, 'tun0', '6881', pod.of('memory'), procAddress('fd00::2')];
    const { code } = await start('sh', args, { SYS: pod.of('sys'), PROC: pod.of('proc') });

    expect(code).toBe(0);
    expect(pod.read('memory')).toBe('5 4711\n');
  });

  it.each([
    ['nobody listens on the port', '127.0.0.1', 1],
    ['somebody listens on another address only', '10.2.0.2', 0],
  ])('fails when %s', async (_, address, offset) => {
    const web = await listening('127.0.0.1');

    const { code, err } = await new Pod().check(web.port + offset, web.url, address);

    expect(code).toBe(1);
    expect(err).toContain(`nobody listens on port ${web.port + offset} of tun0`);
  });

  it('fails when the web interface does not answer', async () => {
    const web = await listening('127.0.0.1');
    await new Promise((resolve) => web.server.close(resolve));

    const { code, err } = await new Pod().check(web.port, web.url, '127.0.0.1');

    expect(code).toBe(1);
    expect(err).toContain('does not answer');
  });

  it('waits while there is no tunnel: a restart of qBittorrent would not bring it back', async () => {
    const pod = new Pod();
    const web = await listening('127.0.0.1');
    const args = [pod.of('check.sh'), web.url, 'tun9', '1', pod.of('memory'), procAddress('10.2.0.2')];

    expect(await start('sh', args, { SYS: pod.of('sys') })).toMatchObject({ code: 0 });
  });

  it('fails when the tunnel was made anew and the socket is still the old one, until there is another', async () => {
    const pod = new Pod();
    const web = await listening('127.0.0.1');
    const peers = await listening('127.0.0.1');
    expect(await pod.check(peers.port, web.url, '127.0.0.1')).toMatchObject({ code: 0 });

    pod.tunnel('6');
    const deaf = await pod.check(peers.port, web.url, '127.0.0.1');
    const stillDeaf = await pod.check(peers.port, web.url, '127.0.0.1');
    await new Promise((resolve) => peers.server.close(resolve));
    await new Promise<void>((resolve) => peers.server.listen(peers.port, '127.0.0.1', resolve));
    const restarted = await pod.check(peers.port, web.url, '127.0.0.1');

    expect(deaf).toMatchObject({ code: 1, err: expect.stringContaining('tun0 was made anew') });
    expect(stillDeaf.code).toBe(1);
    expect(restarted).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('checkListeningAnywhere', () => {
  /** What the check says while one socket listens on `address` alone, as the kernel writes it. */
  async function checkOn(
    address: string,
    file: 'tcp' | 'tcp6',
    index = '5',
    pod = new Pod(checkListeningAnywhere),
  ) {
    const web = await listening('127.0.0.1');
    const line = `0: ${procAddress(address)}:1AE1 0:0 0A 0:0 0:0 0 0 0 4711 1\n`;
    pod.tunnel(index);
    pod.write('proc/net/tcp', '');
    pod.write('proc/net/tcp6', '');
    pod.write(`proc/net/${file}`, `sl local_address\n${line}`);
    const args = [pod.of('check.sh'), web.url, 'tun0', '6881', pod.of('memory')];
    const { code, err } = await start('sh', args, { SYS: pod.of('sys'), PROC: pod.of('proc') });
    return { code, err, pod };
  }

  it.each([
    ['an address that the server chose', '10.8.0.6', 'tcp'],
    ['one of IPv6', 'fd00::1000:6', 'tcp6'],
    ['all addresses', '0.0.0.0', 'tcp'],
  ] as const)('is content while somebody listens on %s', async (_, address, file) => {
    expect(await checkOn(address, file)).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    ['127.0.0.1', 'tcp'],
    ['::1', 'tcp6'],
    ['::ffff:127.0.0.1', 'tcp6'],
  ] as const)('fails while somebody listens on %s alone', async (address, file) => {
    expect(await checkOn(address, file)).toMatchObject({ code: 1 });
  });

  it('fails when the tunnel was made anew and the socket is still the old one', async () => {
    const { pod } = await checkOn('10.8.0.6', 'tcp');

    expect(await checkOn('10.8.0.6', 'tcp', '6', pod)).toMatchObject({
      code: 1,
      err: expect.stringContaining('tun0 was made anew'),
    });
  });
});
