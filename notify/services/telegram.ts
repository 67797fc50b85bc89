import type { NotificationOf } from '../config/schema.ts';
import { htmlText, type Message } from '../domain/message.ts';
import { below, type HttpRequest, jsonRequest } from './http-request.ts';

/** `sendMessage` of the Bot API as HTML. The token is a part of the path: the address is never shown. */
export function telegramRequest(
  { url, chatId, threadId }: NotificationOf<'telegram'>,
  token: string,
  message: Message,
): HttpRequest {
  return jsonRequest(below(url, `bot${token}/sendMessage`), {
    chat_id: chatId,
    ...(threadId !== undefined && { message_thread_id: threadId }),
    text: htmlText(message, '\n'),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    disable_notification: !message.urgent,
  });
}
