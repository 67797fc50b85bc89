import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Manifest } from '../support/manifests.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';
import { invariants } from './invariants/index.ts';

const examples = readdirSync('examples');

/** One file an object, called as kubectl would call it; the namespace first where a name is used in both. */
function fileOf({ kind, metadata }: Manifest): string {
  return [metadata.namespace, kind, metadata.name, 'yaml'].filter((part) => part !== undefined).join('.');
}

describe.each(examples)('examples/%s', (example) => {
  const config = configOf(readFileSync(join('examples', example, 'media.yaml'), 'utf8'));
  const manifests = manifestsOf(config);
  const folder = join(import.meta.dirname, 'manifests', example);

  it.each(manifests.map((manifest) => [fileOf(manifest), manifest] as const))(
    'makes %s',
    async (file, manifest) => {
      await expect(stringify(manifest, { sortMapEntries: true, lineWidth: 0 })).toMatchFileSnapshot(
        join(folder, file),
      );
    },
  );

  it('makes exactly the objects that were reviewed', () => {
    const reviewed = existsSync(folder) ? readdirSync(folder) : [];

    expect(reviewed.toSorted()).toEqual(manifests.map(fileOf).toSorted());
  });

  it.each(Object.entries(invariants))('%s', (_, check) => {
    expect(check(manifests, config)).toEqual([]);
  });
});
