/**
 * Who is told what the cleanup's runs do. The shapes are those of the program that sends, without its files with
 * secrets: these are keys of Secret media-notifications, called after the entry.
 */
import * as z from 'zod';
import {
  Discord,
  Email,
  Gotify,
  Matrix,
  mailPort,
  Ntfy,
  Telegram,
  Webhook,
} from '../../../notify/config/schema.ts';
import { Cidr } from '../../../program/config/cidr.ts';
import { DnsLabel } from './scalars.ts';

const named = {
  name: DnsLabel.exactOptional().meta({
    description: 'what the keys of its secrets in Secret media-notifications begin with; absent: its kind',
    examples: ['family'],
  }),
};

/** What has a server that may be at home. */
const placed = {
  ...named,
  addresses: z
    .array(Cidr)
    .min(1, 'expected at least one range')
    .exactOptional()
    .meta({
      description: 'ranges of addresses of a server at home that the address above gives by a name',
      examples: [['192.168.1.20/32']],
    }),
};

export const Notifications = z.array(
  z
    .discriminatedUnion('kind', [
      Ntfy.omit({ tokenFile: true }).extend({
        ...placed,
        token: z
          .boolean()
          .default(false)
          .describe('true: the topic needs an access token, which is key <name>-token'),
      }),
      Gotify.omit({ tokenFile: true }).extend(placed),
      Discord.omit({ urlFile: true }).extend(named),
      Telegram.omit({ tokenFile: true }).extend(placed),
      Matrix.omit({ tokenFile: true }).extend(placed),
      Email.omit({ passwordFile: true }).extend(placed),
      Webhook.omit({ secretFile: true }).extend(placed),
    ])
    .superRefine(mailPort),
);
export type NotificationEntry = z.infer<typeof Notifications>[number];
