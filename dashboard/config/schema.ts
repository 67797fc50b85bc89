/**
 * The settings of the page that people write: in `dashboard.yaml`, and in `media.yaml`, which may import these very schemas.
 * There is no default for who may get in: a page without a door is refused.
 */
import * as z from 'zod';
import { Cidr } from '../../program/config/cidr.ts';

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

const ProxyDoor = z.strictObject({
  kind: z.literal('proxy').describe('a proxy before the page signs people in and says who they are'),
  header: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{2,60}$/, 'expected the name of a header like Remote-User')
    .meta({
      description: 'header in which the proxy gives the name of the person',
      examples: ['Remote-User'],
    }),
  from: z
    .array(Cidr)
    .min(1)
    .meta({
      description: 'addresses of the proxy; the header of anybody else counts for nothing',
      examples: [['10.42.0.0/16']],
    }),
  administrators: z
    .array(z.string().min(1))
    .default([])
    .meta({
      description: 'names that see everything; all others see what leaves soon',
      examples: [['anna']],
    }),
});

export const Door = z.discriminatedUnion('kind', [JellyfinDoor, ProxyDoor]);
export type Door = z.infer<typeof Door>;
