import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { inlined } from '../../../scripts/reference/inlined.ts';

const Shared = z.strictObject({ size: z.string() }).meta({ id: 'SharedBySome' });
const Whole = z.strictObject({ one: Shared, many: z.array(Shared).describe('several') });

describe('inlined', () => {
  it.each(['draft-7', 'draft-2020-12'] as const)('puts definitions of %s where they are used', (target) => {
    const json = z.toJSONSchema(Whole, { target });
    const tree = inlined(json);

    expect(JSON.stringify(json)).toContain('$ref');
    expect(JSON.stringify(tree)).not.toMatch(/\$ref|\$defs|"definitions"/);
    expect(tree).toMatchObject({
      properties: {
        one: { properties: { size: { type: 'string' } } },
        many: { description: 'several', items: { properties: { size: { type: 'string' } } } },
      },
    });
  });
});
