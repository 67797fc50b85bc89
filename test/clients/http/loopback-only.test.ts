import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { foreignHostOf } from '../../support/loopback-only.ts';
import { aReader } from './a-server.ts';

describe('a test', () => {
  it('cannot connect to another machine', async () => {
    const url = 'http://192.0.2.1:7878';

    await expect(aReader({ url }, { attempts: 1 }).answer({ path: '/x' })).rejects.toThrow(
      /must not leave loopback/,
    );
    expect(() => connect(80, 'example.org')).toThrow(/must not leave loopback/);
  });

  it.each([
    [[{ host: 'example.org', port: 80 }], 'example.org'],
    [[[{ host: '192.0.2.1', port: 80 }, null]], '192.0.2.1'],
    [[80, 'example.org'], 'example.org'],
    [[{ host: '127.0.0.1', port: 80 }], undefined],
    [[{ host: 'localhost', port: 80 }], undefined],
    [[{ host: '::1', port: 80 }], undefined],
    [[80], undefined],
    [['/run/a.sock'], undefined],
    [[{ path: '/run/a.sock' }], undefined],
  ])('is told from %j where a connection leads', (args, host) => {
    expect(foreignHostOf(args)).toBe(host);
  });
});
