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
    .meta({
      description: 'what is told: announced, removed, refused, failed, silent (nothing for silentDays)',
      examples: [['removed', 'failed', 'silent']],
    }),
  language: z.enum(['en', 'de']).default('en').describe('en or de'),
  silentDays: z
    .number()
    .min(1)
    .max(3650)
    .default(30)
    .describe('days without news after which silence itself is told'),
  repeatDays: z
    .number()
    .min(1)
    .max(3650)
    .default(7)
    .describe('days after which the same refusal or failure is told again'),
};

const address = z.email('expected an address like anna@example.org');

export const Ntfy = z.strictObject({
  kind: z.literal('ntfy').describe('ntfy, by the app of that name'),
  ...told,
  url: ServerUrl.default('https://ntfy.sh').meta({
    description: 'the ntfy server',
    examples: ['https://ntfy.example.org'],
  }),
  topic: z
    .string()
    .regex(/^[-\w]{1,64}$/, 'expected up to 64 letters, digits, _ and -')
    .meta({ description: 'topic; whoever knows an open one can read it', examples: ['our-media-7f3a'] }),
  tokenFile: SecretFile.exactOptional().describe('file with an access token; absent: an open topic'),
});

export const Gotify = z.strictObject({
  kind: z.literal('gotify').describe('Gotify'),
  ...told,
  url: ServerUrl.meta({ description: 'the Gotify server', examples: ['https://gotify.example.org'] }),
  tokenFile: SecretFile.describe('file with the token of an application'),
});

export const Discord = z.strictObject({
  kind: z.literal('discord').describe('a channel of Discord'),
  ...told,
  urlFile: SecretFile.describe('file with the address of a webhook, which is a secret'),
});

const CHAT = 'expected the number of a chat, or @name of a channel';

export const Telegram = z.strictObject({
  kind: z.literal('telegram').describe('a chat of Telegram'),
  ...told,
  url: ServerUrl.default('https://api.telegram.org').meta({
    description: 'the Bot API, or a server of your own',
    examples: ['http://telegram-bot-api.messages.svc.cluster.local:8081'],
  }),
  tokenFile: SecretFile.describe('file with the token of the bot'),
  chatId: z
    .union([z.int(), z.string()])
    .refine((chat) => /^-?[1-9]\d*$|^@[A-Za-z]\w{3,}$/.test(String(chat)), CHAT)
    .meta({ description: 'number of the chat, or @name of a channel', examples: [-1001234567890] }),
  threadId: z
    .int()
    .exactOptional()
    .meta({ description: 'topic of a forum', examples: [12] }),
});

export const Matrix = z.strictObject({
  kind: z.literal('matrix').describe('a room of Matrix'),
  ...told,
  url: ServerUrl.meta({ description: 'the homeserver', examples: ['https://matrix.example.org'] }),
  roomId: z
    .string()
    .regex(/^![^\s]+$/, 'expected the internal id of a room, like !abc:example.org')
    .meta({ description: 'internal id of the room', examples: ['!abcdef:example.org'] }),
  tokenFile: SecretFile.describe('file with the access token of an account that is in the room'),
});

export const Email = z.strictObject({
  kind: z.literal('email').describe('mail'),
  ...told,
  host: z
    .string()
    .regex(/^(?=.*[a-z0-9])(?!.*\.\.)[\w.:-]+$/i, 'expected a host name')
    .meta({ description: 'the mail server', examples: ['mail.example.org'] }),
  port: z
    .int()
    .min(1)
    .max(65_535)
    .default(587)
    .meta({ description: 'its port', examples: [465] }),
  security: z
    .enum(['starttls', 'tls', 'none'])
    .default('starttls')
    .describe(
      'starttls: encrypted or not sent; tls: from the first byte (port 465); none: on a wire of your own',
    ),
  username: z
    .string()
    .min(1)
    .exactOptional()
    .meta({ description: 'who signs in; absent: nobody does', examples: ['nas@example.org'] }),
  passwordFile: SecretFile.exactOptional().describe('file with the password of that user'),
  from: address.meta({ description: 'address it comes from', examples: ['nas@example.org'] }),
  to: z
    .array(address)
    .min(1)
    .meta({ description: 'addresses it goes to', examples: [['anna@example.org']] }),
});

export const Webhook = z.strictObject({
  kind: z.literal('webhook').describe('a signed POST to a program of your own'),
  ...told,
  url: ServerUrl.meta({
    description: 'address that takes a POST',
    examples: ['https://automation.example.org/media'],
  }),
  secretFile: SecretFile.describe('file with the secret that signs it'),
});

/** Each port begins with its own handshake: with the other one the connection hangs until it is given up. */
export function mailPort(
  entry: { readonly kind: string; readonly port?: number; readonly security?: string },
  context: z.RefinementCtx,
): void {
  const { port, security } = entry;
  if (
    entry.kind !== 'email' ||
    (port === 465 ? security === 'tls' : security !== 'tls' || (port !== 25 && port !== 587))
  )
    return;
  const message =
    port === 465
      ? 'expected tls on port 465, where mail servers encrypt from the first byte'
      : `expected starttls on port ${port}, where mail servers begin in plain words; tls is for port 465`;
  context.addIssue({ code: 'custom', path: ['security'], message });
}

export const Notification = z
  .discriminatedUnion('kind', [Ntfy, Gotify, Discord, Telegram, Matrix, Email, Webhook])
  .superRefine(mailPort);
export type Notification = z.infer<typeof Notification>;
export type NotificationOf<Kind extends Notification['kind']> = Extract<
  Notification,
  { readonly kind: Kind }
>;

export const Notifications = z.array(Notification);
