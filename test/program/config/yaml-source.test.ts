import { describe, expect, it } from 'vitest';
import { parseYamlSource } from '../../../program/config/yaml-source.ts';

const text = `policy:
  gracePeriodDays: 5
radarr:
  - name: radarr
    url: http://radarr:7878
`;

describe('parseYamlSource', () => {
  it.each([
    { name: 'a key', path: ['policy', 'gracePeriodDays'], where: 'a.yaml:2:3 policy.gracePeriodDays' },
    { name: 'a key inside a list', path: ['radarr', 0, 'url'], where: 'a.yaml:5:5 radarr[0].url' },
    { name: 'a list item', path: ['radarr', 0], where: 'a.yaml:4:5 radarr[0]' },
    {
      name: 'the parent of a missing key',
      path: ['policy', 'noticeDays'],
      where: 'a.yaml:1:1 policy.noticeDays',
    },
    { name: 'a key without letters', path: [''], where: 'a.yaml:1:1 ""' },
    { name: 'the file', path: [], where: 'a.yaml:1:1' },
  ])('names the place of $name', ({ path, where }) => {
    const result = parseYamlSource('a.yaml', text);
    expect(result.kind === 'parsed' && result.source.where(path)).toBe(where);
  });

  it('takes an empty file for an empty mapping', () => {
    const result = parseYamlSource('a.yaml', '# nothing yet\n');
    expect(result.kind === 'parsed' && result.source.value).toEqual({});
  });

  it.each([
    { name: 'a quote that does not end', text: 'apiKey: "hunter2\n', line: 'a.yaml:2:1' },
    { name: 'a stray bracket', text: 'apiKey: hunter2 ]\nb: }hunter2\n', line: 'a.yaml:2:4' },
    { name: 'a second document', text: 'a: 1\n---\nb: hunter2\n', line: 'a.yaml:2:1' },
  ])('reports $name with its line and without quoting the file', ({ text: broken, line }) => {
    const result = parseYamlSource('a.yaml', broken);
    const problems = result.kind === 'broken' ? result.problems : [];
    expect(problems.map(({ where }) => where)).toContain(line);
    expect(problems.map(({ what }) => what).join()).toMatch(/^not valid YAML: [a-z]/);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('reports a key given twice with both places, and the value goes on for the other problems', () => {
    const result = parseYamlSource('a.yaml', 'a:\n  b: 1\n  c: 2\n  b: hunter2\n');
    const source = result.kind === 'parsed' ? result.source : undefined;
    expect(source?.slips).toEqual([
      { where: 'a.yaml:4:3 a.b', what: 'given twice, first in line 2; keep one' },
    ]);
    expect(source?.position(['a', 'c'])).toEqual({ line: 3, column: 3 });
  });

  const levels = Array.from({ length: 9 }, (_, level) =>
    level === 0
      ? 'l0: &l0 [a, a, a, a]'
      : `l${level}: &l${level} [${Array(9)
          .fill(`*l${level - 1}`)
          .join(', ')}]`,
  );

  it.each([
    { name: 'that would grow without bound', text: `${levels.join('\n')}\n` },
    { name: 'without an anchor', text: 'a: *hunter2\n' },
  ])('refuses aliases $name', ({ text: broken }) => {
    expect(parseYamlSource('a.yaml', broken)).toEqual({
      kind: 'broken',
      problems: [
        { where: 'a.yaml', what: 'aliases (*name) point nowhere or are too many; write the values out' },
      ],
    });
  });
});
