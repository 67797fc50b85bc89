import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { images } from '../../lib/images.ts';

describe('images', () => {
  it.each(Object.entries(images))('pins %s by tag and digest', (_, image) => {
    expect(image).toMatch(/^[a-z0-9.-]+(\/[a-z0-9-]+)+:[\w.-]+@sha256:[0-9a-f]{64}$/);
  });

  it.each(Object.entries(images))('lets Renovate find %s', (name, image) => {
    const source = readFileSync('lib/images.ts', 'utf8');
    const depName = image.split(':')[0];

    expect(source).toMatch(
      new RegExp(`// renovate: datasource=docker depName=${depName}\n {2}${name}:\\s+'${depName}:`),
    );
  });
});
