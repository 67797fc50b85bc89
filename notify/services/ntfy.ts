import type { NotificationOf } from '../config/schema.ts';
import { type Message, plainText } from '../domain/message.ts';
import { type HttpRequest, jsonRequest } from './http-request.ts';

/** Published as JSON to the root of the server, where title and text may hold any letter (docs.ntfy.sh/publish). */
export function ntfyRequest(
  { url, topic }: NotificationOf<'ntfy'>,
  token: string,
  message: Message,
): HttpRequest {
  const body = { topic, title: message.title, message: plainText(message), priority: message.urgent ? 4 : 3 };
  return jsonRequest(
    `${url.replace(/\/+$/, '')}/`,
    body,
    token === '' ? {} : { authorization: `Bearer ${token}` },
  );
}
