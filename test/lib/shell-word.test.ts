import { describe, expect, it } from 'vitest';
import { shellWord } from '../../lib/shell-word.ts';
import { run } from '../support/run-script.ts';

describe('shellWord', () => {
  it.each(['dist', '/home/anna/my media', "it's", 'a"b$(date)`x`', '', 'a*b'])(
    'is one word to a shell: %j',
    (text) => {
      expect(run('sh', ['-c', `printf %s ${shellWord(text)}`]).out).toBe(text);
    },
  );

  it('leaves a plain path as people would write it', () => {
    expect(shellWord('examples/hd-and-4k/media.yaml')).toBe('examples/hd-and-4k/media.yaml');
  });
});
