import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = execFileSync('git', ['ls-files', '*.ts'], { encoding: 'utf8' }).trim().split('\n');

describe('demo/', () => {
  it('is imported by itself and by tests alone', () => {
    const others = sources.filter((path) => !/^(?:demo|test)\//.test(path));

    expect(others.length).toBeGreaterThan(100);
    expect(others.filter((path) => /from '[./]*\/demo\//.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
