import { createHmac } from 'node:crypto';
import type { NotificationOf } from '../config/schema.ts';
import { type Message, plainText } from '../domain/message.ts';
import { type HttpRequest, jsonRequest } from './http-request.ts';

/**
 * JSON of version 1, signed: `x-media-signature` is `sha256=` and the HMAC-SHA256, in hex, of the timestamp in
 * `x-media-timestamp` (seconds since 1970), a point, and the body as it was sent.
 */
export function webhookRequest(
  { url }: NotificationOf<'webhook'>,
  secret: string,
  message: Message,
  now: number,
): HttpRequest {
  const { title, urgent, sections } = message;
  const request = jsonRequest(url, { version: 1, title, urgent, text: plainText(message), sections });
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${request.body}`).digest('hex');
  const signed = { 'x-media-timestamp': timestamp, 'x-media-signature': `sha256=${signature}` };
  return { ...request, headers: { ...request.headers, ...signed } };
}
