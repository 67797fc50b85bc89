import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { secretsOf } from '../../lib/secrets.ts';
import { EVENTS, Notification, Notifications } from '../../notify/config/schema.ts';
import { loadedFrom } from '../support/some-config.ts';

const doc = readFileSync('docs/notifications.md', 'utf8');
const examples = [...doc.matchAll(/```yaml[^\n]*\n([\s\S]*?)```/g)].map(([, text = '']) => parse(text));

describe('docs/notifications.md', () => {
  it('shows examples that the schema takes, one of each service', () => {
    const taken = examples.flatMap(({ notifications }) =>
      notifications === undefined ? [] : Notifications.parse(notifications),
    );

    const shown = new Set(taken.map(({ kind }) => kind));
    expect(shown).toEqual(new Set(Notification.options.map(({ shape }) => shape.kind.value)));
  });

  it('shows entries of media.yaml that load, and names their keys', () => {
    const { cleanup } = examples.find((example) => 'cleanup' in example);
    const loaded = loadedFrom({ cleanup });
    const specs = loaded.kind === 'invalid' ? [] : secretsOf(loaded.config);
    const keys = specs.flatMap((spec) => (spec.name === 'media-notifications' ? spec.keys : []));

    expect(loaded.warnings).toEqual([]);
    expect(keys).toHaveLength(3);
    for (const { key } of keys) expect(doc).toContain(`--from-file=${key}`);
  });

  it.each(EVENTS)('explains %s', (event) => {
    expect(doc).toMatch(new RegExp(`^\\| \`${event}\` \\| .{20,} \\|$`, 'm'));
  });
});
