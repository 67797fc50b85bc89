import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT_WORDS as CLEANUP_EXIT_WORDS } from '../../cleanup/cli/exit-words.ts';
import { BECAUSE, KEEP_CODES } from '../../cleanup/domain/policy/reason.ts';
import { Refusal } from '../../cleanup/report/refusal-json.ts';
import { EXIT } from '../../program/cli/exit-code.ts';
import { EXIT_WORDS as SETUP_EXIT_WORDS } from '../../setup/cli/help.ts';
import { firstCellCodes, pageOf, sectionOf } from './pages.ts';

const operations = pageOf('docs/operations.md');
const retention = pageOf('docs/retention.md');

/** Every code that a check or a finding of setup can have, as its sources write it. */
function doctorCodes(): readonly string[] {
  const sources = ['setup/domain/doctor', 'setup/domain/findings'].flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  return [
    ...new Set(
      sources.flatMap((text) => [...text.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code = '']) => code)),
    ),
  ];
}

/** Codes that the section gives for what is as it should be. */
function fineCodes(section: string): readonly string[] {
  const [paragraph = ''] = /^As it should be: [\s\S]*?\.$/m.exec(section) ?? [];
  return [...paragraph.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code);
}

const inOrder = (codes: Iterable<string>) => [...new Set(codes)].toSorted();

describe('docs/operations.md', () => {
  it('has a way out of every refusal, and of no other', () => {
    const codes = Refusal.options.map(({ shape }) => shape.code.value);

    expect(inOrder(firstCellCodes(sectionOf(operations, 'Refused')))).toEqual(['code', ...codes].toSorted());
  });

  it('says what each exit code means, and for whom', () => {
    const lines = sectionOf(operations, 'Exit codes').split('\n');
    const rows = lines
      .filter((line) => /^\| \d/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const meaning = (program: 2 | 3) => rows.filter((row) => row[program]).map(([, code]) => Number(code));

    expect(rows.map(([, code]) => Number(code))).toEqual(Object.values(EXIT));
    expect(meaning(2)).toEqual(CLEANUP_EXIT_WORDS.map(([code]) => code));
    expect(meaning(3)).toEqual(SETUP_EXIT_WORDS.map(([code]) => code));
  });

  it('names every finding of doctor and plan, and no other', () => {
    const section = sectionOf(operations, 'Doctor findings');
    const named = firstCellCodes(section).filter((code) => code !== 'code');

    expect(inOrder([...named, ...fineCodes(section)])).toEqual(inOrder(doctorCodes()));
    expect(doctorCodes().length).toBeGreaterThan(50);
  });
});

describe('docs/retention.md', () => {
  it.each(KEEP_CODES)('explains the reason %s', (code) => {
    expect(firstCellCodes(sectionOf(retention, 'Why something stays'))).toContain(code);
  });

  it.each(BECAUSE)('says where %s comes from, which is behind a reason', (code) => {
    expect(retention.text).toContain(`\`${code}\``);
  });
});
