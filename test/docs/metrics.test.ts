import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../dashboard/metrics/registry.ts';
import { alertGroups } from '../../lib/metrics/alert-rules.ts';

const page = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| `'));

describe('docs/metrics.md', () => {
  it('lists every metric with its labels and its sentence, and no other', () => {
    const listed = rows.filter((line) => line.startsWith('| `media_'));
    expect(listed).toEqual(
      METRICS.map(
        ({ name, labels, help }) =>
          `| \`${name}\` | ${labels.map((label) => `\`${label}\``).join(', ')} | ${help} |`,
      ),
    );
  });

  it('lists every alert with what it says, and no other', () => {
    const options = {
      namespaces: { media: 'media', downloads: 'media-downloads' },
      lateAfterHours: 26,
      checksLateAfterHours: 3,
      claims: '.+',
    };
    const alerts = alertGroups({ ...options, tunnelled: true, jobs: ['media-cleanup'] }).flatMap(
      ({ rules }) => rules,
    );
    const listed = rows.filter((line) => line.startsWith('| `Media')).map((line) => line.split('`')[1]);
    expect(listed).toEqual(alerts.map(({ alert }) => alert));
  });
});
