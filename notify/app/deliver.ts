import { SendFailure } from '../adapters/failure.ts';
import { sendMail } from '../adapters/mail.ts';
import { post } from '../adapters/post.ts';
import type { Receiver } from '../config/load.ts';
import type { Message } from '../domain/message.ts';
import { discordRequest } from '../services/discord.ts';
import { gotifyRequest } from '../services/gotify.ts';
import type { HttpRequest } from '../services/http-request.ts';
import { matrixRequest } from '../services/matrix.ts';
import { ntfyRequest } from '../services/ntfy.ts';
import { telegramRequest } from '../services/telegram.ts';
import { webhookRequest } from '../services/webhook.ts';

/** How long is tried, and how. */
export interface Patience {
  /** When the last try must have ended, by `clock`. */
  readonly until: number;
  readonly clock: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Certificates for mail servers. @default - those that Node knows */
  readonly ca?: string;
}

const TRIES = 4;
const TRY_MS = 10_000;
const FIRST_WAIT_MS = 1000;

/** Sends a message to one receiver, again and again as long as that may help; why it did not arrive, if so. */
export async function deliver(
  receiver: Receiver,
  message: Message,
  now: number,
  patience: Patience,
): Promise<string | undefined> {
  const { until, clock, sleep } = patience;
  for (let attempt = 1; ; attempt++) {
    const left = until - clock();
    if (left <= 0) return `${receiver.name}: no time was left to send it`;
    try {
      const backoffMs = FIRST_WAIT_MS * 4 ** (attempt - 1);
      await sendOnce(receiver, message, now, {
        timeoutMs: Math.ceil(Math.min(TRY_MS, left)),
        backoffMs,
        ...patience,
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error;
      const { retryAfterMs } = error;
      const isLast = retryAfterMs === undefined || attempt >= TRIES || clock() + retryAfterMs >= until;
      if (isLast) return `${receiver.name}: not sent: ${error.message}`;
      await sleep(retryAfterMs);
    }
  }
}

interface Try extends Pick<Patience, 'ca'> {
  readonly timeoutMs: number;
  readonly backoffMs: number;
}

async function sendOnce(
  { settings, secret }: Receiver,
  message: Message,
  now: number,
  options: Try,
): Promise<void> {
  if (settings.kind === 'email') await sendMail(settings, secret, message, options);
  else await post(requestOf(settings, secret, message, now), options);
}

function requestOf(
  settings: Exclude<Receiver['settings'], { readonly kind: 'email' }>,
  secret: string,
  message: Message,
  now: number,
): HttpRequest {
  switch (settings.kind) {
    case 'ntfy':
      return ntfyRequest(settings, secret, message);
    case 'gotify':
      return gotifyRequest(settings, secret, message);
    case 'discord':
      return discordRequest(secret, message);
    case 'telegram':
      return telegramRequest(settings, secret, message);
    case 'matrix':
      return matrixRequest(settings, secret, message, now);
    case 'webhook':
      return webhookRequest(settings, secret, message, now);
  }
}
