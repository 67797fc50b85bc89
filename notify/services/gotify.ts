import type { NotificationOf } from '../config/schema.ts';
import { type Message, plainText } from '../domain/message.ts';
import { below, type HttpRequest, jsonRequest } from './http-request.ts';

/** The token goes in the header, not into the address; the text is plain, so that no title is read as Markdown. */
export function gotifyRequest(
  { url }: NotificationOf<'gotify'>,
  token: string,
  message: Message,
): HttpRequest {
  const body = {
    title: message.title,
    message: plainText(message),
    priority: message.urgent ? 7 : 4,
    extras: { 'client::display': { contentType: 'text/plain' } },
  };
  return jsonRequest(below(url, 'message'), body, { 'x-gotify-key': token });
}
