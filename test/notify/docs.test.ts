import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EVENTS, Notification, Notifications } from '../../notify/config/schema.ts';

const doc = readFileSync('docs/notifications.md', 'utf8');
const examples = [...doc.matchAll(/```yaml cleanup\.yaml\n([\s\S]*?)```/g)].map(
  ([, text = '']) => parse(text).notifications,
);

describe('docs/notifications.md', () => {
  it('shows examples that the schema takes, one of each service', () => {
    const taken = examples.map((example) => Notifications.parse(example));

    const shown = new Set(taken.flat().map(({ kind }) => kind));
    expect(shown).toEqual(new Set(Notification.options.map(({ shape }) => shape.kind.value)));
  });

  it.each(EVENTS)('explains %s', (event) => {
    expect(doc).toMatch(new RegExp(`^\\| \`${event}\` \\| .{20,} \\|$`, 'm'));
  });
});
