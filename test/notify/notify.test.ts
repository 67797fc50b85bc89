import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunSummary } from '../../notify/domain/run-summary.ts';
import { notify } from '../../notify/main.ts';
import { aRun, DAY_MS, film, NOW } from './a-run.ts';
import { type Answer, withHttp, withSmtp } from './receivers.ts';

const SECRET = 'a-token-that-nobody-may-see';
const HOSTILE = film(1, '<b>&"Evil"</b> @everyone *x* [a](http://b)\r\nBcc: eve@example.org\u202E\u0007');

interface Options {
  readonly run?: RunSummary;
  readonly stateDir?: string;
  readonly now?: number;
  readonly secret?: string;
  readonly withinMs?: number;
  readonly slept?: number[];
}

async function told(receiver: object, options: Options = {}): Promise<readonly string[]> {
  const { run, now = NOW, secret = SECRET, withinMs = 60_000, slept = [] } = options;
  const stateDir = options.stateDir ?? (await mkdtemp(join(tmpdir(), 'notify-')));
  const request = {
    notifications: [receiver],
    ...(run && { run }),
    stateDir,
    timeZone: 'UTC',
    now,
    readText: () => `${secret}\n`,
    withinMs,
  };
  const sleep = async (ms: number) => {
    slept.push(ms);
  };
  return await notify(request, { clock: () => slept.reduce((sum, ms) => sum + ms, 0), sleep });
}

/** What a receiver on loopback was sent about a run. */
async function sent(receiver: (url: string) => object, options: Options = {}) {
  return await withHttp([], async (url, received) => {
    expect(
      await told(receiver(url), { run: aRun({ removed: [HOSTILE], announced: [film(2)] }), ...options }),
    ).toEqual([]);
    const [first, ...others] = received;
    if (first === undefined || others.length > 0) throw new Error(`${received.length} requests`);
    return { ...first, json: JSON.parse(first.body) };
  });
}

const NAME = '<b>&"Evil"</b> @everyone *x* [a](http://b) Bcc: eve@example.org (1999)';
const TEXT = `Removed: 1\n- ${NAME}\n- 1.5 GB are free again\n\nLeaving soon: 1\n- Film 2 (1999), from 17 March`;
const TITLE = 'Removed: 1 · Leaving soon: 1';
const HTML_NAME =
  '&lt;b&gt;&amp;&quot;Evil&quot;&lt;/b&gt; @everyone *x* [a](http://b) Bcc: eve@example.org (1999)';
const html = (br: string) =>
  [
    '<b>Removed: 1</b>',
    `- ${HTML_NAME}`,
    '- 1.5 GB are free again',
    '',
    '<b>Leaving soon: 1</b>',
    '- Film 2 (1999), from 17 March',
  ].join(br);

describe('notify, to each service', () => {
  it('publishes to ntfy', async () => {
    const { method, path, headers, json } = await sent((url) => ({
      kind: 'ntfy',
      url,
      topic: 'home',
      tokenFile: '/t',
    }));

    expect([method, path, headers.authorization]).toEqual(['POST', '/', `Bearer ${SECRET}`]);
    expect(json).toEqual({ topic: 'home', title: TITLE, message: TEXT, priority: 3 });
  });

  it('publishes to Gotify, below the path of its address', async () => {
    const { path, headers, json } = await sent((url) => ({
      kind: 'gotify',
      url: `${url}/push/`,
      tokenFile: '/t',
    }));

    expect([path, headers['x-gotify-key']]).toEqual(['/push/message', SECRET]);
    expect(json).toEqual({
      title: TITLE,
      message: TEXT,
      priority: 4,
      extras: { 'client::display': { contentType: 'text/plain' } },
    });
  });

  it('posts to Discord, mentions nobody and escapes Markdown', async () => {
    await withHttp([], async (url, received) => {
      const run = aRun({ removed: [HOSTILE] });
      expect(
        await told({ kind: 'discord', urlFile: '/t' }, { run, secret: `${url}/api/webhooks/1/abc` }),
      ).toEqual([]);

      expect(received[0]?.path).toBe('/api/webhooks/1/abc');
      expect(JSON.parse(received[0]?.body ?? '')).toEqual({
        embeds: [
          {
            title: 'Removed\\: 1',
            description:
              'Removed\\: 1\n- \\<b\\>&"Evil"\\</b\\> \\@everyone \\*x\\* \\[a\\]\\(http\\://b\\) Bcc\\: eve\\@example.org \\(1999\\)\n- 1.5 GB are free again',
          },
        ],
        allowed_mentions: { parse: [] },
      });
    });
  });

  it('sends to Telegram as escaped HTML', async () => {
    const { path, json } = await sent((url) => ({
      kind: 'telegram',
      url,
      tokenFile: '/t',
      chatId: -100,
      threadId: 7,
    }));

    expect(path).toBe(`/bot${SECRET}/sendMessage`);
    expect(json).toEqual({
      chat_id: -100,
      message_thread_id: 7,
      text: html('\n'),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      disable_notification: true,
    });
  });

  it('sends to a Matrix room', async () => {
    const { method, path, headers, json } = await sent((url) => ({
      kind: 'matrix',
      url,
      roomId: '!a b:example.org'.replace(' ', ''),
      tokenFile: '/t',
    }));

    expect([method, headers.authorization]).toEqual(['PUT', `Bearer ${SECRET}`]);
    expect(path).toMatch(
      /^\/_matrix\/client\/v3\/rooms\/!ab%3Aexample\.org\/send\/m\.room\.message\/[0-9a-f]{32}$/,
    );
    expect(json).toEqual({
      msgtype: 'm.notice',
      body: `${TITLE}\n\n${TEXT}`,
      format: 'org.matrix.custom.html',
      formatted_body: html('<br>'),
      'm.mentions': {},
    });
  });

  it('signs what it posts to a webhook', async () => {
    const { headers, body, json } = await sent((url) => ({ kind: 'webhook', url, secretFile: '/t' }));

    expect(headers['x-media-timestamp']).toBe(String(NOW / 1000));
    const signature = createHmac('sha256', SECRET)
      .update(`${NOW / 1000}.${body}`)
      .digest('hex');
    expect(headers['x-media-signature']).toBe(`sha256=${signature}`);
    expect(json).toMatchObject({ version: 1, title: TITLE, urgent: false, text: TEXT });
  });

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

describe('notify, when a service has trouble', () => {
  async function attempts(answers: readonly Answer[], withinMs = 60_000) {
    const slept: number[] = [];
    return await withHttp(answers, async (url, received) => {
      const receiver = { kind: 'telegram', url, tokenFile: '/t', chatId: 1 };
      const problems = await told(receiver, { run: aRun({ removed: [film(1)] }), slept, withinMs });
      return { problems, count: received.length, slept };
    });
  }

  it('tries again, after the time that it asks for', async () => {
    const answers = [
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 429, body: '{"parameters":{"retry_after":9}}' },
      { status: 502 },
    ];
    expect(await attempts(answers)).toEqual({ problems: [], count: 4, slept: [7000, 9000, 16_000] });
  });

  it.each<[string, readonly Answer[], number]>([
    ['it will never take it', [{ status: 400 }], 1],
    ['it does not know the secret', [{ status: 401 }], 1],
    ['it points elsewhere', [{ status: 302, headers: { location: 'http://127.0.0.1:1/' } }], 1],
    ['it asks for more time than there is', [{ status: 429, headers: { 'retry-after': '3600' } }], 1],
    ['it fails again and again', [500, 500, 500, 500, 500].map((status) => ({ status })), 4],
  ])('gives up and says so without any secret: %s', async (_, answers, calls) => {
    const { problems, count } = await attempts(answers);

    expect(count).toBe(calls);
    expect(problems).toEqual([
      expect.stringMatching(/^notifications\[0\] \(telegram\): not sent: status \d+/),
    ]);
    expect(problems.join()).not.toContain(SECRET);
  });

  it('tells of a server that is not there, and remembers nothing of what did not arrive', async () => {
    const receiver = { kind: 'gotify', url: 'http://127.0.0.1:1', tokenFile: '/t' };
    const stateDir = await mkdtemp(join(tmpdir(), 'notify-'));
    const refusals = [{ code: 'keep-tag-missing', message: 'the tag keep does not exist in radarr' }];

    expect(await told(receiver, { run: aRun({ refusals }), stateDir })).toEqual([
      expect.stringMatching(/^notifications\[0\] \(gotify\): not sent: no answer \(\w+/),
    ]);
    const memory = JSON.parse(await readFile(join(stateDir, 'notifications.json'), 'utf8'));
    expect(memory.receivers).toEqual({ 'notifications[0] (gotify)': {} });
  });
});

describe('notify, night after night', () => {
  const refusals = [
    {
      code: 'keep-tag-missing',
      message: 'the tag keep does not exist in radarr',
      source: { name: 'radarr' },
    },
  ];

  async function nights(
    runs: readonly (readonly [day: number, run: RunSummary])[],
    more: object = {},
    damage = false,
  ) {
    return await withHttp([], async (url, received) => {
      const stateDir = await mkdtemp(join(tmpdir(), 'notify-'));
      const counts: number[] = [];
      for (const [day, run] of runs) {
        if (damage) await writeFile(join(stateDir, 'notifications.json'), '{ "version": 1, "rec');
        await told({ kind: 'ntfy', url, topic: 'home', ...more }, { run, stateDir, now: NOW + day * DAY_MS });
        counts.push(received.length);
      }
      return counts;
    });
  }

  it('tells the same refusal once, and again when it changes, comes back, or a week has passed', async () => {
    const other = [
      ...refusals,
      { code: 'library-shrank', message: 'the library shrank', instance: 'sonarr' },
    ];
    expect(
      await nights([
        [0, aRun({ refusals })],
        [1, aRun({ refusals: refusals.map((one) => ({ ...one, message: 'other figures' })) })],
        [2, aRun({ refusals: other })],
        [3, aRun({ refusals: other })],
        [9, aRun({ refusals: other })],
        [10, aRun()],
        [11, aRun({ refusals: other })],
      ]),
    ).toEqual([1, 1, 2, 2, 3, 3, 4]);
  });

  it('tells it again when what was told is lost', async () => {
    expect(
      await nights(
        [
          [0, aRun({ refusals })],
          [1, aRun({ refusals })],
        ],
        {},
        true,
      ),
    ).toEqual([1, 2]);
  });

  it('tells of silence, once in so many days', async () => {
    const days = [0, 5, 10, 15, 20].map((day) => [day, aRun()] as const);
    expect(await nights(days, { on: ['silent'], silentDays: 10 })).toEqual([0, 0, 1, 1, 2]);
  });

  it('tells only what it was asked to tell, and of a dry run neither removals nor announcements', async () => {
    const run = aRun({ removed: [film(1)], announced: [film(2)] });
    expect(await nights([[0, run]], { on: ['failed'] })).toEqual([0]);
    expect(await nights([[0, { ...run, mode: 'dry-run' }]])).toEqual([0]);
  });

  it('cuts long lists', async () => {
    const { json } = await sent((url) => ({ kind: 'ntfy', url, topic: 'home', language: 'de' }), {
      run: aRun({ removed: Array.from({ length: 22 }, (_, index) => film(index, 'x'.repeat(300))) }),
    });
    const lines: string[] = json.message.split('\n');
    expect(lines.slice(-2)).toEqual(['- und 12 weitere', '- 33 GB sind wieder frei']);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(100);
  });
});

describe('notify, with settings that cannot be', () => {
  it('names each, and still sends to the others', async () => {
    await withHttp([], async (url, received) => {
      const problems = await notify({
        notifications: [
          { kind: 'ntfy', topic: 'a b' },
          { kind: 'smoke' },
          { kind: 'gotify', url, tokenFile: '/missing' },
          { kind: 'ntfy', url, topic: 'home' },
        ],
        stateDir: '/nowhere',
        timeZone: 'UTC',
        now: NOW,
        withinMs: 10_000,
        readText: () => {
          throw Object.assign(new Error('no'), { code: 'ENOENT' });
        },
      });
      expect(problems).toEqual([
        expect.stringContaining('notifications[0].topic'),
        expect.stringContaining('notifications[1].kind'),
        'notifications[2] (gotify): cannot read /missing (ENOENT)',
      ]);
      expect(received.map(({ body }) => JSON.parse(body).title)).toEqual(['A test']);
    });
  });
});
