import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMediaSchema } from '../../../lib/config/json-schema.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'media.schema.json');

describe('media.schema.json', () => {
  it('is what the sources make; run `npm run schema` after a change of the schema', () => {
    expect(readFileSync(file, 'utf8')).toBe(renderMediaSchema());
  });

  it('refuses unknown keys at the top, as the loader does', () => {
    expect(JSON.parse(renderMediaSchema())).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
      required: ['storage', 'vpn'],
    });
  });
});
