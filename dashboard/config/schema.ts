/**
 * The settings of the page that people write: in `dashboard.yaml`, and in `media.yaml`, which may import these very schemas.
 * There is no default for who may get in: a page without a door is refused.
 */
import * as z from 'zod';
import { NeighbourCidr } from '../../program/config/cidr.ts';
import { PersonName } from '../../program/config/scalars.ts';

export const PageLanguage = z
  .enum(['en', 'de', 'auto'])
  .describe('en, de, or auto: as each browser asks for, and else English');
export type PageLanguage = z.infer<typeof PageLanguage>;

const JellyfinDoor = z.strictObject({
  kind: z.literal('jellyfin').describe('people sign in with their accounts of Jellyfin'),
  people: z
    .enum(['everybody', 'administrators'])
    .default('everybody')
    .describe('who may sign in; administrators see everything, all others what leaves soon'),
});

/** Headers with a meaning of their own, with which nobody would be who the proxy says. */
const OF_BROWSERS =
  /^(accept.*|authorization|connection|content-.*|cookie|date|expect|forwarded|host|origin|referer|sec-.*|te|trailer|transfer-encoding|upgrade|user-agent|via|x-forwarded-(for|host|port|proto)|x-real-ip)$/i;

const ProxyDoor = z.strictObject({
  kind: z.literal('proxy').describe('a proxy before the page signs people in and says who they are'),
  header: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{2,60}$/, 'expected the name of a header like Remote-User')
    .refine(
      (name) => !OF_BROWSERS.test(name),
      'expected the name of a header like Remote-User, which only the proxy sets; this one comes from browsers, or says something else',
    )
    .meta({
      description: 'header in which the proxy gives the name of the person',
      examples: ['Remote-User'],
    }),
  from: z
    .array(NeighbourCidr)
    .min(1)
    .meta({
      description: 'addresses of the proxy; the header of anybody else counts for nothing',
      examples: [['10.42.0.0/16']],
    }),
  administrators: z
    .array(PersonName)
    .default([])
    .meta({
      description: 'names that see everything; all others see what leaves soon',
      examples: [['anna']],
    }),
});

export const Door = z.discriminatedUnion('kind', [JellyfinDoor, ProxyDoor]);
export type Door = z.infer<typeof Door>;
