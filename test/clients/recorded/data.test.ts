import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordedServers, recordingsOf } from '../../support/recorded.ts';
import { differences } from './differences.ts';

const folder = new URL('../../recorded/', import.meta.url);

describe('test/recorded', () => {
  it('has no folder that no test replays', () => {
    const folders = readdirSync(folder).filter((name) => statSync(new URL(name, folder)).isDirectory());

    expect(folders.sort()).toEqual([...recordedServers].sort());
  });

  it('holds 458 exchanges', () => {
    const count = recordedServers
      .flatMap(recordingsOf)
      .reduce((sum, { exchanges }) => sum + exchanges.length, 0);

    expect(count).toBe(458);
  });
});

describe('differences', () => {
  it('name recordings that exist, and say why', () => {
    const known = new Set(recordedServers.flatMap(recordingsOf).map(({ name }) => name));

    expect(differences.flatMap(({ cases }) => cases).filter((name) => !known.has(name))).toEqual([]);
    expect(differences.filter(({ why }) => why.length < 20)).toEqual([]);
  });
});
