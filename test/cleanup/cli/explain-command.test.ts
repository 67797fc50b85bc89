import { describe, expect, it } from 'vitest';
import { run } from './recording-world.ts';
import { SNAPSHOT } from './sample-snapshot.ts';

const FILES = { 'facts.json': SNAPSHOT };

async function explain(query: string, rest = '') {
  return await run(`explain ${query} --facts facts.json${rest}`, FILES);
}

describe('explain --facts', () => {
  it('says why an item stays and the day it goes', async () => {
    const { code, out, err } = await explain('heat wave');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot('golden/explain.txt');
  });

  it('says of a favorite that time alone does not remove it', async () => {
    expect((await explain('dark')).out).toMatch(
      /^Dark \(2017\) S01 in sonarr: stays until something happens/,
    );
    expect((await explain('dark')).out).toContain('it is a favorite of bob');
  });

  it('gives the same as JSON', async () => {
    expect(JSON.parse((await explain('file:11', ' --format json')).out)).toMatchObject({
      version: 1,
      key: 'movie:radarr:1',
      verdict: 'remove',
      facts: { title: 'Heat', file: { importedAt: '2026-02-01T12:00:00.000Z' } },
    });
  });

  it('lists several hits to choose from', async () => {
    const { code, out } = await explain('1995');
    expect(code).toBe(0);
    expect(out).toContain('2 items; ask again with a key:\n');
    expect(JSON.parse((await explain('1995', ' --format json')).out)).toMatchObject({ matches: [{}, {}] });
  });

  it('says what there is of a series when the season is not', async () => {
    const { code, err } = await explain('dark S07');
    expect(code).toBe(2);
    expect(err).toContain(
      'nothing in the snapshot fits "dark S07"; of that title:\n1 item; ask again with a key:\n',
    );
  });
});
