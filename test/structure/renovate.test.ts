import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { images } from '../../lib/images.ts';

const renovate = JSON.parse(readFileSync('renovate.json', 'utf8'));

describe('renovate.json', () => {
  it('finds every image of lib/images.ts with its name, tag and digest', () => {
    const source = readFileSync('lib/images.ts', 'utf8');
    const expression = new RegExp(renovate.customManagers[0].matchStrings[0], 'g');

    const found = [...source.matchAll(expression)].map(({ groups }) =>
      groups ? `${groups['depName']}:${groups['currentValue']}@${groups['currentDigest']}` : '',
    );

    expect(found.toSorted()).toEqual(Object.values(images).toSorted());
  });
});
