import { describe, expect, it } from 'vitest';
import { cronProblem } from '../../../lib/config/cron.ts';

describe('cronProblem', () => {
  it.each([
    '0 4 * * *',
    '*/15 * * * *',
    '0 0,12 1-7 * mon-fri',
    '30 3 ? JAN 0',
    '5/10 0-23/2 * * 6',
    '@daily',
    ' 0 4 * * * ',
  ])('accepts %s', (schedule) => {
    expect(cronProblem(schedule)).toBeUndefined();
  });

  it.each([
    ['nothing at all', '', 'expected five fields'],
    ['four fields', '0 4 * *', 'expected five fields'],
    ['six fields, as with seconds', '0 0 4 * * *', 'expected five fields'],
    ['minute 60', '60 4 * * *', 'expected 0 to 59 as minute'],
    ['hour 24', '0 24 * * *', 'expected 0 to 23 as hour'],
    ['day 0', '0 4 0 * *', 'expected 1 to 31 as day of month'],
    ['an unknown month', '0 4 * foo *', 'expected 1 to 12 as month'],
    ['Sunday as 7, which robfig/cron refuses', '0 4 * * 7', 'expected 0 to 6 (0 is Sunday) as day of week'],
    ['a range that runs backwards', '0 5-4 * * *', 'expected 0 to 23 as hour'],
    ['an open range', '0 4- * * *', 'expected 0 to 23 as hour'],
    ['two ranges in one', '0 1-2-3 * * *', 'expected 0 to 23 as hour'],
    ['a step of 0', '*/0 4 * * *', 'expected 0 to 59 as minute'],
    ['two steps', '*/5/5 4 * * *', 'expected 0 to 59 as minute'],
    ['an empty list entry', '0,,5 4 * * *', 'expected 0 to 59 as minute'],
    ['an unknown macro', '@reboot', 'expected five fields or one of @yearly'],
    ['a zone inside', 'TZ=Europe/Berlin 0 4 * * *', 'set timeZone beside it'],
    ['a zone inside, in the long form', 'CRON_TZ=Europe/Berlin 0 4 * * *', 'set timeZone beside it'],
  ])('refuses %s', (_, schedule, problem) => {
    expect(cronProblem(schedule)).toContain(problem);
  });
});

describe('a schedule that never comes', () => {
  it.each(['0 0 30 2 *', '0 0 31 2,4 *', '0 0 31 4/5 *', '0 0 31 feb ?', '0 0 30-31 2 *'])(
    'is refused: %s',
    (schedule) => {
      expect(cronProblem(schedule)).toMatch(/expected a day that comes/);
    },
  );

  it.each(['0 0 29 2 *', '0 0 31 4-6 *', '0 0 31 2 mon', '0 0 31 */2 *', '0 0 */2 2 *'])(
    'is not %s',
    (schedule) => {
      expect(cronProblem(schedule)).toBeUndefined();
    },
  );
});
