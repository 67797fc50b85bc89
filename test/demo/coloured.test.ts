import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixedCalendar } from '../../demo/household/calendar.ts';
import { runDemo } from '../../demo/run-demo.ts';
import { COLOUR, withoutColours } from '../../demo/show/colours.ts';
import { screenOn } from '../../demo/show/screen.ts';
import { COLOURED } from '../../program/report/paint.ts';
import { ScratchFolder } from '../support/run-script.ts';
import { WHOLE_DEMO_MS, withoutPorts } from './run-demo.ts';

describe('runDemo', () => {
  it(
    'tells the same in colours, and lets none run over the end of a line',
    async () => {
      let out = '';
      const screen = screenOn((text) => {
        out += text;
      }, COLOURED);
      await runDemo({ screen, calendar: fixedCalendar(), folder: new ScratchFolder().path, coloured: true });

      expect(withoutPorts(withoutColours(out))).toBe(readFileSync('test/demo/golden/demo.txt', 'utf8'));
      expect(out.match(COLOUR)?.length).toBeGreaterThan(100);
      const lastCode = (line: string) => [...line.matchAll(COLOUR)].at(-1)?.[1] ?? '0';
      expect(out.split('\n').filter((line) => lastCode(line) !== '0')).toEqual([]);
    },
    WHOLE_DEMO_MS,
  );
});
