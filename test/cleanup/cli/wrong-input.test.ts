import { describe, expect, it } from 'vitest';
import { run } from './recording-world.ts';
import { SNAPSHOT } from './sample-snapshot.ts';

const FILES = { 'facts.json': SNAPSHOT };

describe('wrong input', () => {
  it.each([
    {
      name: 'a snapshot that is not there',
      line: 'plan --facts none.json',
      err: '--facts: cannot read none.json (ENOENT)',
    },
    {
      name: 'a snapshot that is no JSON',
      line: 'plan --facts facts.json',
      files: { 'facts.json': 'hunter2' },
      err: /^facts\.json: not valid JSON( \(at character \d+\))?$/,
    },
    {
      name: 'a snapshot with a wrong type',
      line: 'plan --facts dir/facts.json',
      files: { 'dir/facts.json': { ...SNAPSHOT, facts: { ...SNAPSHOT.facts, takenAt: 'today' } } },
      err: 'facts.json facts.takenAt: expected a time like 2026-03-01T04:00:00Z, or milliseconds since 1970',
    },
    {
      name: 'a configuration that is not there',
      line: 'plan --facts facts.json --config none.yaml',
      err: '--config: cannot read none.yaml (ENOENT)',
    },
    {
      name: 'a configuration that is no YAML',
      line: 'plan --facts facts.json --config c.yaml',
      files: { ...FILES, 'c.yaml': 'policy: "hunter2' },
      err: /^c\.yaml:1:\d+: not valid YAML: missing closing/,
    },
    {
      name: 'a primary user whom Jellyfin does not have (hazard 44)',
      line: 'plan --facts facts.json',
      environment: { PRIMARY_USER_NAME: 'alcie' },
      err: 'policy: Jellyfin has no user "alcie"; it has alice, bob',
    },
    {
      name: 'an account to be ignored that was renamed, where one play is enough',
      line: 'plan --facts facts.json --config c.yaml',
      files: { ...FILES, 'c.yaml': 'policy: { watchedBy: any, ignoredUsers: [trakt] }' },
      err: 'policy: ignoredUsers names "trakt", and Jellyfin has no such user; it has alice, bob; if it was renamed, what it watched would count: write its new name, or take it out',
    },
    {
      name: 'no primary user at all (hazard 44)',
      line: 'plan --facts facts.json',
      environment: {},
      err: /^environment PRIMARY_USER_NAME: missing; /,
    },
    {
      name: 'a place that cannot be written',
      line: 'plan --facts facts.json --out /plan.txt',
      err: '--out: cannot write /plan.txt (EROFS)',
    },
    {
      name: 'a query that fits nothing',
      line: 'explain zodiac --facts facts.json',
      err: 'nothing in the snapshot fits "zodiac"',
    },
  ])('is said in one line with exit code 2: $name', async ({ line, files = FILES, environment, err }) => {
    const ran = await run(line, files, environment);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
    expect(ran.err.endsWith('\n')).toBe(true);
    const message = ran.err.slice(0, -1);
    expect(message).toEqual(typeof err === 'string' ? err : expect.stringMatching(err));
    expect(message).not.toContain('hunter2');
    expect(message).not.toContain('\n');
  });

  it('names every problem of the configuration at once, each on a line', async () => {
    const files = { ...FILES, 'c.yaml': 'policy:\n  graceDays: 3\n  noticeDays: x\n' };
    const { code, err } = await run('plan --facts facts.json --config c.yaml', files, { DRY_RUN: 'off' });
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(4);
  });

  it('does not fill the screen with a snapshot that is wrong throughout', async () => {
    const movies = Array.from({ length: 20_000 }, () => ({}));
    const files = { 'facts.json': { ...SNAPSHOT, facts: { ...SNAPSHOT.facts, movies } } };
    const { err } = await run('plan --facts facts.json', files);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 59980 more');
  });
});
