import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../cleanup/cli/arguments.ts';

describe('parseArguments', () => {
  it.each([
    ['', undefined],
    ['--help', undefined],
    ['-h', undefined],
    ['help', undefined],
    ['help plan', 'plan'],
    ['plan --help', 'plan'],
    ['plan --facts f -h', 'plan'],
  ])('answers `%s` with help', (line, topic) => {
    const parsed = parseArguments(line.split(' ').filter(Boolean));
    expect(parsed.kind === 'help' && [parsed.command?.name]).toEqual([topic]);
  });

  it('reads a command with its options in any order', () => {
    const argv = [
      '--config',
      'c.yaml',
      'explain',
      'dark',
      '--facts=f.json',
      'S02',
      '--now',
      '2026-03-01T05:00:00+01:00',
    ];
    const parsed = parseArguments(argv);
    expect(parsed.kind === 'invocation' && parsed.invocation.format).toBeUndefined();
    expect(parsed).toMatchObject({
      kind: 'invocation',
      invocation: {
        command: { name: 'explain' },
        operand: 'dark S02',
        config: 'c.yaml',
        facts: 'f.json',
        now: Date.UTC(2026, 2, 1, 4),
        all: false,
      },
    });
  });

  it.each([
    ['plann', 'unknown command "plann"; did you mean plan'],
    ['delete', 'unknown command "delete"; known are run, plan, apply, explain, snapshot, notify, serve'],
    ['plan --fact f', 'unknown option "--fact"; did you mean --facts'],
    ['plan --zzz', 'unknown option "--zzz"; see --help'],
    ['plan -f', 'unknown option "-f"; see --help'],
    ['plan --facts', '--facts needs a value; see --help'],
    ['plan --facts --now', '--facts needs a value; see --help'],
    ['plan --facts=', '--facts needs a value; see --help'],
    ['plan --facts a --facts b', '--facts is given twice'],
    ['plan --all=yes', '--all takes no value'],
    ['plan --format xml', '--format: expected text or json, got "xml"'],
    [
      'plan --now yesterday',
      '--now: expected a time with its offset like 2026-03-01T04:00:00Z, got "yesterday"',
    ],
    [
      'plan --now 2026-03-01T04:00',
      '--now: expected a time with its offset like 2026-03-01T04:00:00Z, got "2026-03-01T04:00"',
    ],
    [
      'plan --now 2026-13-01T04:00Z',
      '--now: expected a time with its offset like 2026-03-01T04:00:00Z, got "2026-13-01T04:00Z"',
    ],
    ['plan dark', 'plan takes no "dark"; see plan --help'],
    ['plan --plan p', 'plan does not take --plan; see plan --help'],
    ['explain', 'explain needs a QUERY; see explain --help'],
    ['--facts f', '--facts needs a command before it; see --help'],
  ])('refuses `%s` with one line', (line, message) => {
    expect(parseArguments(line.split(' '))).toEqual({ kind: 'wrong', message });
  });

  it.each(['', '   ', '\t'])('refuses the blank query %j as if there were none', (query) => {
    expect(parseArguments(['explain', query])).toEqual({
      kind: 'wrong',
      message: 'explain needs a QUERY; see explain --help',
    });
  });

  it.each(['!!!', '!!! ***', '-', '…'])('refuses the query %j, which would fit every item', (query) => {
    expect(parseArguments(['explain', query, '--facts', 'f'])).toEqual({
      kind: 'wrong',
      message: `explain cannot look for "${query}": a QUERY is words of a title, a year, S02 or S02E05, a provider id like tmdb:603 or a file id like file:1234; see explain --help`,
    });
  });

  it.each(['M*A*S*H', '24', 'Amélie!', '!!! S02', '進撃の巨人', 'file:1'])('takes the query %j', (query) => {
    expect(parseArguments(['explain', query])).toMatchObject({ invocation: { operand: query } });
  });

  it.each([
    ['apply', 'apply needs --plan FILE; see apply --help'],
    ['plan --now 2026-03-01T04:00:00Z', '--now goes with a snapshot only; add --facts FILE; see --help'],
    ['run --facts f.json', 'run does not take --facts; see run --help'],
    ['plan --out -x', '--out needs a value; see --help'],
  ])('says of `%s` what to change', (line, message) => {
    expect(parseArguments(line.split(' '))).toEqual({ kind: 'wrong', message });
  });

  it('takes - for standard output', () => {
    expect(parseArguments(['snapshot', '--out', '-'])).toMatchObject({ invocation: { out: '-' } });
  });
});
