import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../cleanup/config/load.ts';

function load(pressure: string, environment: Record<string, string> = {}) {
  const text = `policy: { primaryUserName: Anna }\npressure: ${pressure}\n`;
  return loadConfig({ file: { name: 'cleanup.yaml', text }, environment });
}

function freeBytes(freeSpace: string): number | undefined {
  const loaded = load(`{ freeSpace: ${freeSpace}, gracePeriodDays: 1, noticeDays: 0 }`);
  return loaded.kind === 'loaded' ? loaded.config.policy.pressure?.freeBytes : undefined;
}

describe('loadConfig, of pressure', () => {
  it.each([
    ['500G', 500e9],
    ['1.5T', 1.5e12],
    ['400Gi', 400 * 2 ** 30],
    ['2Ti', 2 * 2 ** 40],
    ['123456789', 123_456_789],
  ])('reads %s', (text, bytes) => {
    expect(freeBytes(text)).toBe(bytes);
  });

  it.each(['0', '-1G', '10 %', 'lots'])('refuses %s', (text) => {
    expect(freeBytes(text)).toBeUndefined();
  });

  it('refuses times that are longer than the usual ones, whoever sets these, and names both', () => {
    expect(load('{ freeSpace: 500G, gracePeriodDays: 6, noticeDays: 3 }')).toMatchObject({
      problems: [
        {
          where: expect.stringContaining('pressure.gracePeriodDays'),
          what: expect.stringContaining('which is 5, got 6'),
        },
        {
          where: expect.stringContaining('pressure.noticeDays'),
          what: expect.stringContaining('which is 2, got 3'),
        },
      ],
    });
    expect(
      load('{ freeSpace: 1T, gracePeriodDays: 2, noticeDays: 1 }', { GRACE_PERIOD_DAYS: '1' }),
    ).toMatchObject({
      problems: [{ what: expect.stringContaining('which is 1, got 2') }],
    });
  });
});
