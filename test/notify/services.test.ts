import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aRun, NOW } from './a-run.ts';
import { withHttp } from './receivers.ts';
import { HOSTILE, SECRET, sent, told } from './telling.ts';

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
});
