import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOG_EVENTS } from '../../../cleanup/report/log-entry.ts';
import { logLine } from '../../../program/report/log-line.ts';

const text = readFileSync('docs/logging.md', 'utf8');
const firstCells = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);

describe('docs/logging.md', () => {
  it('documents every event there is, and no other', () => {
    expect(firstCells(/^\| `([a-z-]+)` \|/gm).sort()).toEqual([...LOG_EVENTS].sort());
  });
});

describe('logLine', () => {
  it('is one object on one line, whatever the message and the fields hold', () => {
    const line = logLine(
      { level: 'warn', event: 'warning', msg: 'a\nb\u2028"c"', fields: { path: 'x\r\n' } },
      0,
    );
    expect(line.trimEnd()).toMatch(/^\{\P{Cc}*\}$/u);
    expect(JSON.parse(line)).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      level: 'warn',
      msg: 'a\nb\u2028"c"',
      event: 'warning',
      path: 'x\r\n',
    });
  });
});
