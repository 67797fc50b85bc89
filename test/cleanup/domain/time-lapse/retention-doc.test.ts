import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEEP_CODES } from '../../../../cleanup/domain/policy/reason.ts';
import { renderRetentionDoc } from './retention-doc.ts';
import { liveThroughAllDays } from './time-lapse.ts';

const DOC = new URL('../../../../docs/retention.md', import.meta.url);
const made = renderRetentionDoc(liveThroughAllDays());

// `UPDATE_DOCS=1 npx vitest run test/cleanup/domain/time-lapse` writes the page anew; CI only compares.
if (process.env['UPDATE_DOCS'] === '1' && process.env['CI'] === undefined) writeFileSync(DOC, made);
const committed = readFileSync(DOC, 'utf8');

describe('docs/retention.md', () => {
  it('is what the simulated household makes of the present rules', () => {
    expect(committed).toBe(made);
  });

  it.each(KEEP_CODES)('explains the reason %s', (code) => {
    expect(committed).toMatch(new RegExp(`^\\| \`${code}\` \\| .{20,} \\| .{4,} \\|$`, 'm'));
  });
});
