import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { selfSigned } from '../support/self-signed.ts';
import { aRun, film } from './a-run.ts';
import { withSmtp } from './receivers.ts';
import { SECRET, told } from './telling.ts';

const HOST = '127.0.0.1';
const ours = selfSigned(HOST);
const another = selfSigned('mail.example.org');
const expired = selfSigned(HOST, { notAfter: Date.now() - 86_400_000 });

/** `starttls` begins in the clear and `tls` does not. */
const SECURITIES = ['starttls', 'tls'] as const;

async function mailed(
  security: (typeof SECURITIES)[number],
  { certificate = ours, ca, more = {} }: { certificate?: typeof ours; ca?: string; more?: object } = {},
) {
  const slept: number[] = [];
  const server = { ...certificate, secure: security === 'tls', authOptional: true };
  return await withSmtp(server, async (port, mails) => {
    const mail = {
      kind: 'email',
      host: HOST,
      port,
      security,
      from: 'nas@example.org',
      to: ['a@example.org'],
    };
    const problems = await told(
      { ...mail, ...more },
      { run: aRun({ removed: [film(1)] }), slept, ...(ca !== undefined && { ca }) },
    );
    return { problems, mails, tries: slept.length + 1 };
  });
}

describe.each(SECURITIES)('mail over %s', (security) => {
  it('arrives encrypted where the certificate is trusted', async () => {
    const { problems, mails } = await mailed(security, { ca: ours.cert });
    expect(problems).toEqual([]);
    expect(mails).toMatchObject([{ secure: true, to: ['a@example.org'] }]);
  });

  it('shows the password only there', async () => {
    const more = { username: 'u', passwordFile: '/p' };
    const trusted = await mailed(security, { ca: ours.cert, more });
    expect(trusted.problems).toEqual([expect.stringContaining('user or password is not taken')]);
    const { problems, mails } = await mailed(security, { more });
    expect(problems).toEqual([expect.stringContaining('certificate')]);
    expect(mails).toEqual([]);
    expect(JSON.stringify([trusted.problems, problems])).not.toContain(SECRET);
  });

  it.each([
    [
      'is signed by nobody that is trusted',
      ours,
      undefined,
      /certificate .*DEPTH_ZERO_SELF_SIGNED_CERT.*NODE_EXTRA_CA_CERTS/,
    ],
    ['is of another server', another, another.cert, /certificate .*ERR_TLS_CERT_ALTNAME_INVALID.*host/],
    ['has expired', expired, expired.cert, /certificate .*CERT_HAS_EXPIRED.*renew/],
  ])(
    'is not sent, nor tried again, where the certificate %s, and one line says so',
    async (_, certificate, ca, words) => {
      const { problems, mails, tries } = await mailed(security, {
        certificate,
        ...(ca !== undefined && { ca }),
      });
      expect(mails).toEqual([]);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(words);
      expect(problems[0]).not.toContain('\n');
      expect(tries).toBe(1);
    },
  );
});

describe('a service behind https', () => {
  it('is refused the same way', async () => {
    const server = createServer(ours, (_, response) => response.end('{}')).listen(0, HOST);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const slept: number[] = [];
    try {
      const receiver = { kind: 'gotify', url: `https://${HOST}:${port}`, tokenFile: '/t' };
      expect(await told(receiver, { run: aRun({ removed: [film(1)] }), slept })).toEqual([
        expect.stringMatching(/certificate .*DEPTH_ZERO_SELF_SIGNED_CERT.*NODE_EXTRA_CA_CERTS/),
      ]);
      expect(slept).toEqual([]);
    } finally {
      server.close();
    }
  });
});
