import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findingsOf } from '../../../program/config/schema-findings.ts';
import { pathText } from '../../../program/config/yaml-source.ts';

const Sample = z.strictObject({
  name: z.string().min(1).default('n'),
  days: z.number().min(0).max(10).default(1),
  count: z.int().default(1),
  share: z.number().gt(0).default(1),
  on: z.boolean().default(true),
  mode: z.enum(['season', 'episode']).default('season'),
  label: z
    .string()
    .regex(/^[a-z]+$/, 'only letters')
    .default('keep'),
  url: z.url().default('http://a'),
  who: z
    .union([z.enum(['primary', 'any']), z.strictObject({ users: z.array(z.string()).min(1) })])
    .default('any'),
  auth: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('key'), key: z.string() }),
      z.strictObject({ kind: z.literal('none') }),
    ])
    .default({ kind: 'none' }),
  servers: z.array(z.strictObject({ apiKey: z.string() })).default([]),
});

function findings(value: unknown): readonly string[] {
  const result = Sample.safeParse(value);
  const found = result.success ? [] : findingsOf(Sample, result.error.issues, value);
  return found.map(({ path, message }) => `${pathText(path)}: ${message}`);
}

describe('findingsOf', () => {
  it.each([
    ['a number in quotes', { days: '5' }, 'days: expected a number, got "5"; write it without quotes'],
    ['too small a number', { days: -1 }, 'days: expected at least 0, got -1'],
    ['too large a number', { days: 30 }, 'days: expected at most 10, got 30'],
    ['an excluded bound', { share: 0 }, 'share: expected more than 0, got 0'],
    ['a fraction for a whole number', { count: 1.5 }, 'count: expected a whole number, got 1.5'],
    ['a word for a switch', { on: 'yes' }, 'on: expected true or false, got "yes"; did you mean true'],
    [
      'a word out of a list',
      { mode: 'seasons' },
      'mode: expected one of season, episode, got "seasons"; did you mean season',
    ],
    ['text that does not fit', { label: 'a b' }, 'label: only letters'],
    ['a wrong URL', { url: 'nowhere' }, 'url: expected a URL like http://host:port'],
    ['empty text', { name: '' }, 'name: must not be empty'],
    ['a mapping for text', { name: {} }, 'name: expected text, got a mapping'],
    ['an unknown key', { dayz: 1 }, 'dayz: unknown key; did you mean days'],
    [
      'an unknown key in a list',
      { servers: [{ apiKey: 'x', apikee: 'x' }] },
      'servers[0].apikee: unknown key; did you mean apiKey',
    ],
    ['a missing key', { servers: [{}] }, 'servers[0].apiKey: missing; expected text'],
    [
      'a key nothing resembles',
      { servers: [{ apiKey: 'x', zz: 1 }] },
      'servers[0].zz: unknown key; known here: apiKey',
    ],
    [
      'no branch of a choice',
      { who: 'anyy' },
      'who: expected one of primary, any or a mapping, got "anyy"; did you mean any',
    ],
    ['the branch that was meant', { who: { users: [] } }, 'who.users: must not be empty'],
    [
      'an unknown key in a branch',
      { who: { users: ['a'], user: 1 } },
      'who.user: unknown key; did you mean users',
    ],
    [
      'an unknown kind',
      { auth: { kind: 'keys' } },
      'auth.kind: expected one of key, none, got "keys"; did you mean key',
    ],
    [
      'a number where a secret belongs',
      { servers: [{ apiKey: 123456 }] },
      'servers[0].apiKey: expected text, got a number; put it in quotes',
    ],
    ['no mapping at all', 'secret', ': expected a mapping, got text'],
  ])('explains %s', (_, value, finding) => {
    expect(findings(value)).toEqual([finding]);
  });

  const Choice = z.strictObject({
    vpn: z
      .discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('sidecar'),
          provider: z.string().describe('who runs the VPN'),
          server: z.strictObject({ place: z.string() }).exactOptional(),
        }),
        z.strictObject({ kind: z.literal('external') }),
      ])
      .default({ kind: 'external' }),
    level: z.literal([1, 2], { error: 'expected 1 or 2; 3 is gone' }).default(1),
    home: z.strictObject({ place: z.string() }).exactOptional(),
    names: z.record(z.string().regex(/^[a-z]+$/, 'expected lower-case letters'), z.number()).default({}),
  });

  it.each([
    [
      'a key of the branch not chosen',
      { vpn: { kind: 'external', provider: 'p' } },
      'vpn.provider: unknown key with kind external; remove it',
    ],
    [
      'a key that belongs below, though it is elsewhere too',
      { vpn: { kind: 'sidecar', provider: 'p', place: 'a' } },
      'vpn.place: unknown key; did you mean vpn.server.place',
    ],
    ['a key that belongs elsewhere', { provider: 'p' }, 'provider: unknown key; did you mean vpn.provider'],
    [
      'a missing key by its description',
      { vpn: { kind: 'sidecar' } },
      'vpn.provider: missing; expected text: who runs the VPN',
    ],
    ['a missing kind', { vpn: {} }, 'vpn.kind: missing; expected one of sidecar, external'],
    ['a key without a value', { names: null }, 'names: no value; expected a mapping'],
    ['a value in words of its own', { level: 3 }, 'level: expected 1 or 2, got 3 (shown); 3 is gone'],
    ['a name that does not fit', { names: { A: 1 } }, 'names.A: expected lower-case letters, got "A"'],
  ])('explains %s', (_, value, finding) => {
    const result = Choice.safeParse(value);
    const echo = (shown: unknown) => `${String(shown)} (shown)`;
    const found = result.success ? [] : findingsOf(Choice, result.error.issues, value, echo);
    expect(found.map(({ path, message }) => `${pathText(path)}: ${message}`)).toEqual([finding]);
  });

  it('names every problem at once', () => {
    expect(findings({ days: -1, on: 1, extra: 0 })).toHaveLength(3);
  });
});
