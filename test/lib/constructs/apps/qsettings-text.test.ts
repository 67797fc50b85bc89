import { describe, expect, it } from 'vitest';
import { qsettingsText } from '../../../../lib/constructs/apps/qsettings-text.ts';

/** That a real qBittorrent reads these back is in merged-by-real-qbittorrent.test.ts. */
describe('qsettingsText', () => {
  it.each(['/data/torrents', '*', '8080', 'true', 'tun0', 'my folder', ''])('leaves %j as it is', (text) => {
    expect(qsettingsText(text)).toBe(text);
  });

  it.each([
    ['a list', 'a,b', '"a,b"'],
    ['a comment', 'localhost;qbittorrent', '"localhost;qbittorrent"'],
    ['quotes and backslashes', 'a"b\\x', '"a\\"b\\\\x"'],
    ['blanks that would be cut off', ' a ', '" a "'],
    ['the name of a type', '@ByteArray(x)', '"@@ByteArray(x)"'],
    ['letters of other alphabets', 'Kü電', '"K\\xfc\\x96fb"'],
    ['a digit behind one', 'éa1g', '"\\xe9\\x61\\x31g"'],
  ])('quotes what would be read as %s', (_, text, written) => {
    expect(qsettingsText(text)).toBe(written);
  });
});
