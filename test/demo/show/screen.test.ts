import { describe, expect, it } from 'vitest';
import { screenOn } from '../../../demo/show/screen.ts';
import { COLOURED, PLAIN } from '../../../program/report/paint.ts';

function shown(tell: (screen: ReturnType<typeof screenOn>) => void, paint = PLAIN): readonly string[] {
  let text = '';
  tell(
    screenOn((more) => {
      text += more;
    }, paint),
  );
  return text.split('\n').slice(0, -1);
}

describe('screenOn', () => {
  it('numbers chapters, with a rule over the whole width', () => {
    const lines = shown((screen) => {
      screen.chapter('First');
      screen.chapter('Second');
    });

    expect(lines.filter((line) => line !== '').map((line) => line.slice(0, 10))).toEqual([
      '1. First ─',
      '2. Second ',
    ]);
    expect(new Set(lines.filter((line) => line !== '').map(({ length }) => length))).toEqual(new Set([80]));
  });

  it('wraps what it says and quotes at 80 columns', () => {
    const long = 'word '.repeat(40).trim();
    const lines = shown((screen) => {
      screen.say(long);
      screen.quote([long]);
    });

    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(lines.join(' ').match(/word/g)).toHaveLength(80);
  });

  it('shows a command as it is typed, over several lines', () => {
    expect(shown((screen) => screen.command('one \\', '  -p two', 'three'))).toEqual([
      '',
      '  $ one \\',
      '      -p two',
      '  $ three',
    ]);
  });

  it('paints on request', () => {
    expect(shown((screen) => screen.command('one'), COLOURED).join('')).toContain('\u001b[');
  });
});
