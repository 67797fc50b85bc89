import { describe, expect, it } from 'vitest';
import { timeZoneProblem } from '../../../lib/config/time-zone.ts';

describe('timeZoneProblem', () => {
  it.each(['Europe/Berlin', 'UTC', 'Etc/UTC', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta'])(
    'accepts %s',
    (zone) => {
      expect(timeZoneProblem(zone)).toBeUndefined();
    },
  );

  it.each([
    ['another case, which names no file of the tz database', 'europe/berlin', 'did you mean Europe/Berlin'],
    ['a slip', 'Europe/Berln', 'did you mean Europe/Berlin'],
    ['an offset, which JavaScript takes and Kubernetes does not', '+02:00', 'like Europe/Berlin'],
    ['Local', 'Local', 'like Europe/Berlin'],
    ['a place that does not exist', 'Mars/Olympus', 'like Europe/Berlin'],
    ['nothing', '', 'like Europe/Berlin'],
  ])('refuses %s', (_, zone, problem) => {
    expect(timeZoneProblem(zone)).toContain(problem);
  });
});
