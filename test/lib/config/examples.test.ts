import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { mediaSchema } from '../../../lib/config/json-schema.ts';
import { loadConfig } from '../../../lib/config/load.ts';
import { secretsOf } from '../../../lib/secrets.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const examples = readdirSync(join(root, 'examples')).map((name) => `examples/${name}/media.yaml`);
const files = ['media.yaml', ...examples];

describe('the files people start from', () => {
  it('are the default and five examples', () => {
    expect(examples.toSorted()).toEqual([
      'examples/external-vpn/media.yaml',
      'examples/extra-apps/media.yaml',
      'examples/gateway-external-secrets/media.yaml',
      'examples/hd-and-4k/media.yaml',
      'examples/minimal/media.yaml',
    ]);
  });

  it.each(files)('%s is valid', (file) => {
    const loaded = loadConfig(join(root, file));
    expect(loaded.kind === 'invalid' ? loaded.errors : []).toEqual([]);
  });

  it.each(files)('%s is valid for editors too', (file) => {
    const schema = z.fromJSONSchema(mediaSchema());
    const value: unknown = parse(readFileSync(join(root, file), 'utf8'));
    expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
    expect(schema.safeParse({ ...Object(value), typo: 1 }).success).toBe(false);
  });

  it.each(files)('%s names the schema in its first line, where editors look for it', (file) => {
    const [first] = readFileSync(join(root, file), 'utf8').split('\n');
    const depth = '../'.repeat(file.split('/').length - 1) || './';
    expect(first).toBe(`# yaml-language-server: $schema=${depth}media.schema.json`);
  });

  it('the default file gives no warning and removes nothing', () => {
    expect(loadConfig(join(root, 'media.yaml'))).toMatchObject({
      kind: 'valid',
      warnings: [],
      config: { cleanup: { dryRun: true }, secrets: { provider: 'existing' } },
    });
  });

  it.each(files)('%s holds no value of a Secret', (file) => {
    const loaded = loadConfig(join(root, file));
    const keys = loaded.kind === 'valid' ? secretsOf(loaded.config).flatMap((secret) => secret.keys) : [];
    const text = readFileSync(join(root, file), 'utf8');
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter(({ key }) => text.includes(`${key}:`))).toEqual([]);
  });
});
