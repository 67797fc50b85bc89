import { describe, expect, it } from 'vitest';
import { parseYamlSource } from '../../../program/config/yaml-source.ts';

function complaints(text: string): readonly string[] {
  const result = parseYamlSource('a.yaml', text);
  const problems = result.kind === 'broken' ? result.problems : result.source.slips;
  return problems.map(({ where, what }) => `${where}: ${what}`);
}

describe('slipsIn', () => {
  it.each(['010', '05', '-07', '0o17', '0x1F'])('refuses %s, which is another number elsewhere', (number) => {
    expect(complaints(`a:\n  - b: ${number}\n`)).toEqual([
      expect.stringMatching(`^a.yaml:2:8 a\\[0\\].b: expected a decimal number .*, got ${number};`),
    ]);
  });

  it('does not show what may be a secret', () => {
    expect(complaints('password: 0815\n')).toEqual([expect.not.stringContaining('0815')]);
  });

  it.each(['0', '10', '0.5', '-3', '1e3', '"010"', 'a010', '0:30', '2024-01-01'])('accepts %s', (value) => {
    expect(complaints(`a: ${value}\n`)).toEqual([]);
  });

  it('refuses merge keys, wherever they stand', () => {
    expect(complaints('x: &x { a: 1 }\ny:\n  <<: *x\n')).toEqual([
      'a.yaml:3:3 y.<<: merge keys are not read; write out what it merges',
    ]);
  });
});

describe('strangeKey', () => {
  it.each(['a: {{ .Values.name }}\n', 'a:\n  - {{ x }}\n', '? [a, b]\n: c\n'])(
    'refuses a key that is no text in %j',
    (text) => {
      expect(complaints(text)).toEqual([expect.stringContaining('a key must be text; fill in templates')]);
    },
  );
});
