import { describe, expect, it } from 'vitest';
import { aRun } from './a-run.ts';
import { withSmtp } from './receivers.ts';
import { HOSTILE, told } from './telling.ts';

describe('notify, by mail', () => {
  it('mails, with a user and without, and no title makes a header', async () => {
    await withSmtp(
      { disabledCommands: ['STARTTLS'], authOptional: true, allowInsecureAuth: true },
      async (port, mails) => {
        const mail = {
          kind: 'email',
          host: '127.0.0.1',
          port,
          security: 'none',
          from: 'nas@example.org',
          to: ['a@example.org'],
        };
        const run = aRun({ removed: [HOSTILE] });

        expect(await told(mail, { run })).toEqual([]);
        expect(
          await told({ ...mail, username: 'u', passwordFile: '/p' }, { run, secret: 'the-password' }),
        ).toEqual([]);
        expect(mails.map(({ from, to, user }) => ({ from, to, user }))).toEqual([
          { from: 'nas@example.org', to: ['a@example.org'], user: undefined },
          { from: 'nas@example.org', to: ['a@example.org'], user: 'u' },
        ]);
        const [head = ''] = (mails[0]?.text ?? '').split('\r\n\r\n', 1);
        expect(head).toMatch(/^Subject: Removed: 1$/m);
        expect(head).not.toMatch(/^bcc:/im);
        expect(mails[0]?.text).toContain('1.5 GB are free again');
      },
    );
  });

  it('sends no mail where encryption is asked for and not offered, nor with a wrong password', async () => {
    await withSmtp(
      { disabledCommands: ['STARTTLS'], authOptional: true, allowInsecureAuth: true },
      async (port, mails) => {
        const mail = {
          kind: 'email',
          host: '127.0.0.1',
          port,
          from: 'nas@example.org',
          to: ['a@example.org'],
        };
        const run = aRun({ removed: [HOSTILE] });

        expect(await told(mail, { run })).toEqual([expect.stringContaining('not sent: ETLS')]);
        const wrong = { ...mail, security: 'none', username: 'u', passwordFile: '/p' };
        expect(await told(wrong, { run })).toEqual([expect.stringContaining('EAUTH')]);
        expect(mails).toEqual([]);
      },
    );
  });
});
