/**
 * Who is told what, and how: `notifications` of `cleanup.yaml`. Secrets are files; what is a secret in a service's own
 * terms (Discord's whole address) is one here.
 */
import * as z from 'zod';
import { SecretFile, ServerUrl } from '../../program/config/scalars.ts';

export const EVENTS = ['announced', 'removed', 'refused', 'failed', 'silent'] as const;

const told = {
  on: z
    .array(z.enum(EVENTS))
    .min(1)
    .default(['announced', 'removed', 'refused', 'failed'])
    .describe('what is told: announced, removed, refused, failed, silent (nothing for silentDays)'),
  language: z.enum(['en', 'de']).default('en').describe('en or de'),
  silentDays: z.number().min(1).default(30).describe('days without news after which silence itself is told'),
  repeatDays: z
    .number()
    .min(1)
    .default(7)
    .describe('days after which the same refusal or failure is told again'),
};

const line = z.string().regex(/^[^\r\n]+$/, 'expected one line');
const address = z.email('expected an address like anna@example.org');

const Ntfy = z.strictObject({
  kind: z.literal('ntfy'),
  ...told,
  url: ServerUrl.default('https://ntfy.sh').describe('the ntfy server'),
  topic: z.string().regex(/^[-\w]{1,64}$/, 'expected up to 64 letters, digits, _ and -'),
  tokenFile: SecretFile.exactOptional().describe('file with an access token; absent: an open topic'),
});

const Gotify = z.strictObject({
  kind: z.literal('gotify'),
  ...told,
  url: ServerUrl.describe('the Gotify server'),
  tokenFile: SecretFile.describe('file with the token of an application'),
});

const Discord = z.strictObject({
  kind: z.literal('discord'),
  ...told,
  urlFile: SecretFile.describe('file with the address of a webhook, which is a secret'),
});

const Telegram = z.strictObject({
  kind: z.literal('telegram'),
  ...told,
  url: ServerUrl.default('https://api.telegram.org').describe('the Bot API, or a server of your own'),
  tokenFile: SecretFile.describe('file with the token of the bot'),
  chatId: z.union([z.int(), line]).describe('number of the chat, or @name of a channel'),
  threadId: z.int().exactOptional().describe('topic of a forum'),
});

const Matrix = z.strictObject({
  kind: z.literal('matrix'),
  ...told,
  url: ServerUrl.describe('the homeserver'),
  roomId: z.string().regex(/^![^\s]+$/, 'expected the internal id of a room, like !abc:example.org'),
  tokenFile: SecretFile.describe('file with the access token of an account that is in the room'),
});

const Email = z.strictObject({
  kind: z.literal('email'),
  ...told,
  host: z
    .string()
    .regex(/^[\w.:-]+$/, 'expected a host name')
    .describe('the mail server'),
  port: z.int().min(1).max(65_535).default(587),
  security: z
    .enum(['starttls', 'tls', 'none'])
    .default('starttls')
    .describe(
      'starttls: encrypted or not sent; tls: from the first byte (port 465); none: on a wire of your own',
    ),
  username: z.string().min(1).exactOptional(),
  passwordFile: SecretFile.exactOptional().describe('file with the password of that user'),
  from: address,
  to: z.array(address).min(1),
});

const Webhook = z.strictObject({
  kind: z.literal('webhook'),
  ...told,
  url: ServerUrl.describe('address that takes a POST'),
  secretFile: SecretFile.describe('file with the secret that signs it'),
});

export const Notification = z.discriminatedUnion('kind', [
  Ntfy,
  Gotify,
  Discord,
  Telegram,
  Matrix,
  Email,
  Webhook,
]);
export type Notification = z.infer<typeof Notification>;
export type NotificationOf<Kind extends Notification['kind']> = Extract<
  Notification,
  { readonly kind: Kind }
>;

export const Notifications = z.array(Notification);
