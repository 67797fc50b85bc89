import { describe, expect, it } from 'vitest';
import { spanLength, timed } from '../../../cleanup/adapters/timed.ts';

describe('timed', () => {
  it('stretches from the first call to the end of the last, failed ones too, and changes no answer', async () => {
    const clock = { now: 100 };
    const span = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
    const server = {
      name: 'radarr',
      read: async (takes: number) => {
        clock.now += takes;
        return takes;
      },
      fail: async () => {
        clock.now += 5;
        throw new Error('down');
      },
    };
    const reader = timed(server, span, () => clock.now);
    expect(spanLength(span)).toBe(0);
    expect([reader.name, await reader.read(20)]).toEqual(['radarr', 20]);
    await expect(reader.fail()).rejects.toThrow('down');
    expect(span).toEqual({ from: 100, to: 125 });
    expect(spanLength(span)).toBe(25);
  });
});
