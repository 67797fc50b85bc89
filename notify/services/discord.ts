import { type Message, plainText } from '../domain/message.ts';
import { type HttpRequest, jsonRequest } from './http-request.ts';

/** Most that an embed may hold, less what escaping adds. */
const LONGEST = 4000;

/** The whole address is the secret. Nobody is mentioned, whatever a title says, and nothing in it is Markdown. */
export function discordRequest(url: string, message: Message): HttpRequest {
  const description = escapeMarkdown(plainText(message));
  return jsonRequest(url, {
    embeds: [
      {
        title: escapeMarkdown(message.title).slice(0, 256),
        description: description.length <= LONGEST ? description : `${description.slice(0, LONGEST)}…`,
      },
    ],
    allowed_mentions: { parse: [] },
  });
}

/** A backslash before everything that Markdown, mentions and links begin with. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_~`|<>[\]()#@:]/g, '\\$&');
}
