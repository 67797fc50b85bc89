import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderProblems } from '../../../lib/config/load.ts';
import { parseConfig } from '../../../lib/config/parse.ts';

const golden = join(import.meta.dirname, 'golden');
const files = readdirSync(golden)
  .filter((file) => file.endsWith('.yaml'))
  .toSorted();
const names = files.map((file) => basename(file, '.yaml'));

/** What `npm run synth` says about a file. */
function complaints(name: string): string {
  const loaded = parseConfig('media.yaml', readFileSync(join(golden, `${name}.yaml`), 'utf8'));
  const errors = loaded.kind === 'invalid' ? renderProblems(loaded.errors) : '';
  return errors + (loaded.warnings.length === 0 ? '' : `warnings:\n${renderProblems(loaded.warnings)}`);
}

describe('parseConfig', () => {
  it.each(names)('explains %s', async (name) => {
    await expect(complaints(name)).toMatchFileSnapshot(join(golden, `${name}.txt`));
  });

  it('has a text for every bad file and no other', () => {
    const texts = readdirSync(golden)
      .filter((file) => file.endsWith('.txt'))
      .toSorted();
    expect(texts.map((file) => basename(file, '.txt'))).toEqual(names);
  });

  it.each(names.filter((name) => name !== 'warnings'))('refuses %s', (name) => {
    const loaded = parseConfig('media.yaml', readFileSync(join(golden, `${name}.yaml`), 'utf8'));
    expect(loaded.kind).toBe('invalid');
  });

  it('accepts what it only warns about', () => {
    const loaded = parseConfig('media.yaml', readFileSync(join(golden, 'warnings.yaml'), 'utf8'));
    expect(loaded.kind).toBe('valid');
  });

  it('never repeats what looks like a secret', () => {
    const text = readFileSync(join(golden, 'secrets-in-the-file.yaml'), 'utf8');
    const secrets = ['yAnz5TF', 'qbt_', '0123456789abcdef', 'hunter2', 'Horse'];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual(secrets);
    expect(secrets.filter((secret) => complaints('secrets-in-the-file').includes(secret))).toEqual([]);
  });
});
