import { describe, expect, it } from 'vitest';
import { HELP, parseArguments } from '../../demo/arguments.ts';
import { start } from '../support/run-script.ts';

describe('parseArguments', () => {
  it.each([
    { argv: [], keep: false },
    { argv: ['--keep'], keep: true },
  ])('takes $argv', ({ argv, keep }) => {
    expect(parseArguments(argv)).toEqual({ kind: 'invocation', invocation: { keep } });
  });

  it.each([[['--help']], [['-h']], [['--keep', '--help']]])('shows help for %s', (argv) => {
    expect(parseArguments(argv)).toEqual({ kind: 'help', command: undefined });
  });

  it.each([
    { word: '--kepe', message: 'unknown option "--kepe"; did you mean --keep' },
    { word: '--cluster', message: 'unknown option "--cluster"; see --help' },
    { word: '--keep=yes', message: '--keep takes no value; see --help' },
    { word: 'media.yaml', message: 'demo takes no "media.yaml"; see --help' },
  ])('says in one line what is wrong with $word', ({ word, message }) => {
    expect(parseArguments([word, '--keep'])).toEqual({ kind: 'wrong', message });
  });
});

describe('demo/main.ts', () => {
  const demo = async (...args: readonly string[]) =>
    await start(process.execPath, ['--import', 'tsx', 'demo/main.ts', ...args]);

  it('ends with 2 and that line for bad usage', async () => {
    const { code, out, err } = await demo('--kepe');

    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'unknown option "--kepe"; did you mean --keep\n',
    });
  });

  it('prints its help', async () => {
    expect(await demo('--help')).toEqual({ code: 0, out: HELP, err: '' });
    expect(HELP.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
