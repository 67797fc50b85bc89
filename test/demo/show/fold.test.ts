import { describe, expect, it } from 'vitest';
import { fold } from '../../../demo/show/fold.ts';

describe('fold', () => {
  it('leaves a line that fits', () => {
    expect(fold('  as wide as that', 17)).toEqual(['  as wide as that']);
  });

  it('breaks between words, and hangs the rest below', () => {
    expect(fold('  one two  three four', 12)).toEqual(['  one two', '        three', '        four']);
  });

  it('leaves a word whole that is too wide', () => {
    expect(fold('a /path/without/blanks b', 10)).toEqual(['a', '      /path/without/blanks', '      b']);
  });

  it('counts cells, and no colours', () => {
    expect(fold('\u001b[1mone two\u001b[0m', 7)).toEqual(['\u001b[1mone two\u001b[0m']);
    expect(fold('二 三', 4)).toEqual(['二', '      三']);
  });

  it('ends a colour at the end of a line, and begins it again on the next', () => {
    expect(fold('x \u001b[31mone two\u001b[0m', 6)).toEqual([
      'x \u001b[31mone\u001b[0m',
      '\u001b[31m      two\u001b[0m',
    ]);
  });
});
