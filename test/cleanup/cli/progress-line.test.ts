import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../cleanup/cli/progress-line.ts';

function recorded() {
  const time = { now: 0 };
  const writes: string[] = [];
  const line = progressLine((text) => writes.push(text), { now: () => time.now });
  const shown = () => writes.map((text) => text.replace('\r\u001b[K', ''));
  return { time, line, writes, shown };
}

describe('progressLine', () => {
  it('changes ten times a second at most, and always tells the last', () => {
    const { time, line, shown } = recorded();
    for (let done = 0; done <= 1000; done += 1) {
      time.now = done;
      line.at('reading sonarr', done, 1000);
    }
    expect(shown().length).toBeLessThan(15);
    expect(shown().at(-1)).toBe('reading sonarr 1000/1000');
  });

  it('tells at once what has begun', () => {
    const { line, shown } = recorded();
    line.at('reading radarr');
    line.at('reading sonarr', 3);
    expect(shown()).toEqual(['reading radarr', 'reading sonarr 3']);
  });

  it('stays on one line, whatever it is told', () => {
    const { line, shown } = recorded();
    line.at(`a\n\u001b[2J${'x'.repeat(500)}`);
    expect(shown()[0]).toMatch(/^\P{Cc}{1,78}$/u);
  });

  it('takes away what it wrote, and nothing when it wrote nothing', () => {
    const { line, writes } = recorded();
    line.clear();
    expect(writes).toEqual([]);
    line.at('reading');
    line.clear();
    line.clear();
    expect(writes).toEqual(['\r\u001b[Kreading', '\r\u001b[K']);
  });
});
