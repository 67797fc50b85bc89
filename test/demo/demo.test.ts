import { describe, expect, it } from 'vitest';
import { StartedDemo, WHOLE_DEMO_MS, withoutPorts } from './run-demo.ts';

describe('npm run demo', () => {
  it(
    'tells the same to the end, twice at once and wherever the clock stands, and leaves nothing behind',
    async () => {
      const demos = [new StartedDemo([]), new StartedDemo([], { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' })];
      const codes = await Promise.all(demos.map(async (demo) => await demo.ended()));

      expect(demos.map(({ err }) => err)).toEqual(['', '']);
      expect(codes).toEqual([0, 0]);
      const [one, other] = demos.map(({ out }) => withoutPorts(out));
      expect(other).toBe(one);
      await expect(one).toMatchFileSnapshot('golden/demo.txt');
      // Nobody looks at a pipe: no colours, and still lines that fit a terminal.
      expect(one).not.toContain('\u001b');
      expect(one?.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
      expect(demos.flatMap((demo) => demo.leftBehind())).toEqual([]);
    },
    WHOLE_DEMO_MS,
  );
});
