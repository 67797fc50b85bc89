import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const MAX_LINES = 300;

/** Every source file that git knows or would take, as it stands in the work tree. */
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(path))
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n') }));

describe('source files', () => {
  it('are found at all', () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it(`hold one idea each: at most ${MAX_LINES} lines`, () => {
    const tooLong = sources.filter(({ lines }) => lines.length > MAX_LINES + 1);

    expect(tooLong.map(({ path, lines }) => `${path}: ${lines.length}`)).toEqual([]);
  });

  it('suppress no check without a reason', () => {
    const suppression =
      /(?:\/\/|\/\*)\s*(?:biome-ignore[^:]*(?::\s*\S.{9,})?|@ts-(?:ignore|nocheck|expect-error).*)$/;
    const reasoned = /biome-ignore[^:]*:\s*\S.{9,}|@ts-expect-error\s+\S.{9,}/;

    const unreasoned = sources.flatMap(({ path, lines }) =>
      lines.flatMap((line, index) =>
        suppression.test(line) && !reasoned.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
      ),
    );

    expect(unreasoned).toEqual([]);
  });

  it('carry no mark of unfinished work and no focused or skipped test', () => {
    const marks = /\b(?:TODO|FIXME|XXX)\b|\b(?:it|test|describe)\.(?:only|skip)\(/;

    const found = sources
      .filter(({ path }) => path !== 'test/structure/sources.test.ts')
      .flatMap(({ path, lines }) =>
        lines.flatMap((line, index) => (marks.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
      );

    expect(found).toEqual([]);
  });
});
