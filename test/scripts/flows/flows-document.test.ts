import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FLOWS_DOCUMENT, withFlows } from '../../../scripts/flows/flows-document.ts';

const page = readFileSync(FLOWS_DOCUMENT, 'utf8');
const mediaYaml = readFileSync('media.yaml', 'utf8');

describe('withFlows', () => {
  it('makes what the page holds: run `npm run flows` after a change of charts/flows.ts', () => {
    expect(page).toBe(withFlows(page, mediaYaml));
  });

  it('leaves what people wrote around it', () => {
    const [before, , after] = page.split(/<!-- \/?flows.*-->/);
    const made = withFlows(page, mediaYaml);

    expect(made.startsWith(before ?? '?')).toBe(true);
    expect(made.endsWith(after ?? '?')).toBe(true);
  });

  it('refuses a page without its marks', () => {
    expect(() => withFlows('# Hardening\n', mediaYaml)).toThrow(/lacks the lines/);
  });
});
