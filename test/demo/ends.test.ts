import { describe, expect, it } from 'vitest';
import { StartedDemo, WHOLE_DEMO_MS } from './run-demo.ts';

describe('the end of a demo that is broken off', () => {
  it(
    'is at once at Ctrl-C, without its temporary folder',
    async () => {
      const demo = new StartedDemo([]);
      await demo.said('2. Factory-new');
      expect(demo.leftBehind()).toHaveLength(1);
      demo.child.kill('SIGINT');

      expect(await demo.ended()).toBe(130);
      expect(demo.err).toBe('');
      expect(demo.leftBehind()).toEqual([]);
    },
    WHOLE_DEMO_MS,
  );

  it(
    'is quiet when nobody reads on, as with head',
    async () => {
      const demo = new StartedDemo([]);
      await demo.said('1. ');
      demo.child.stdout?.destroy();

      expect(await demo.ended()).toBe(0);
      expect(demo.err).toBe('');
      expect(demo.leftBehind()).toEqual([]);
    },
    WHOLE_DEMO_MS,
  );

  // tsx keeps its cache there as well.
  it('is before its beginning where no temporary folder can be made', async () => {
    const demo = new StartedDemo([], { TMPDIR: '/dev/null/nowhere', TSX_DISABLE_CACHE: '1' });

    expect(await demo.ended()).toBe(2);
    expect(demo.out).toBe('');
    expect(demo.err).toBe(
      '/dev/null/nowhere: cannot make a temporary folder there (ENOTDIR); set TMPDIR to one that can be written\n',
    );
  });
});
