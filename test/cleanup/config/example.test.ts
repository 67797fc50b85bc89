import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CleanupFile } from '../../../cleanup/config/file-schema.ts';
import { loadConfigWithServers } from '../../../cleanup/config/load.ts';
import { isRecord, knownKeys } from '../../../program/config/known-keys.ts';
import { placesOf } from '../../support/json-places.ts';

const text = readFileSync('docs/cleanup.example.yaml', 'utf8');
const value: unknown = parse(text);

/** Ways to say the same that cannot stand beside the one shown. */
const INSTEAD = ['apiKey', 'apiKeyFile', 'username', 'password', 'passwordFile', 'users'];

describe('docs/cleanup.example.yaml', () => {
  it('loads as it stands', () => {
    const sources = { environment: {}, file: { name: 'cleanup.example.yaml', text } };
    expect(loadConfigWithServers(sources, () => 'key')).toMatchObject({ kind: 'loaded' });
  });

  it('shows every setting there is', () => {
    const missing = placesOf(value).flatMap((place) => {
      const here = place.reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), value);
      const shown = isRecord(here) ? Object.keys(here) : [];
      const known = isRecord(here) && !Array.isArray(here) ? knownKeys(CleanupFile, place) : [];
      return known
        .filter((key) => !shown.includes(key) && !INSTEAD.includes(key))
        .map((key) => [...place, key]);
    });
    expect(missing).toEqual([]);
  });
});
