import { createHash } from 'node:crypto';
import type { NotificationOf } from '../config/schema.ts';
import { htmlText, type Message, plainText } from '../domain/message.ts';
import { below, type HttpRequest, jsonRequest } from './http-request.ts';

/** A notice, which no bot answers. The same transaction id makes a repeated request the same event. */
export function matrixRequest(
  { url, roomId }: NotificationOf<'matrix'>,
  token: string,
  message: Message,
  now: number,
): HttpRequest {
  const body = `${message.title}\n\n${plainText(message)}`;
  const transaction = createHash('sha256').update(`${roomId} ${now} ${body}`).digest('hex').slice(0, 32);
  const path = `_matrix/client/v3/rooms/${encodeURIComponent(roomId)}/send/m.room.message/${transaction}`;
  const content = {
    msgtype: 'm.notice',
    body,
    format: 'org.matrix.custom.html',
    formatted_body: htmlText(message, '<br>'),
    'm.mentions': {},
  };
  return jsonRequest(below(url, path), content, { authorization: `Bearer ${token}` }, 'PUT');
}
