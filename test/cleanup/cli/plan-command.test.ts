import { describe, expect, it } from 'vitest';
import { run } from './recording-world.ts';
import { SNAPSHOT } from './sample-snapshot.ts';

const FILES = { 'facts.json': SNAPSHOT };
const { facts } = SNAPSHOT;

function withSources(change: (source: object) => object) {
  return { 'facts.json': { ...SNAPSHOT, facts: { ...facts, sources: facts.sources.map(change) } } };
}

describe('plan --facts', () => {
  it('shows what is due, what leaves soon and why the rest stays', async () => {
    const { code, out, err } = await run('plan --facts facts.json', FILES);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot('golden/plan.txt');
  });

  it('judges as of the moment the snapshot was taken, or of --now', async () => {
    const { out } = await run('plan --facts facts.json --now 2026-04-03T03:00:00Z', FILES);
    expect((await run('plan --facts facts.json', FILES)).out).toContain(
      'Judged as of 2026-03-29 03:00 (UTC)',
    );
    expect(out).toContain('Judged as of 2026-04-03 03:00 (UTC)');
  });

  it('gives the same bytes for the same input', async () => {
    const line = 'plan --facts facts.json --format json --all';
    expect(await run(line, FILES)).toEqual(await run(line, FILES));
  });

  it('takes days that are no whole number of milliseconds', async () => {
    const environment = { PRIMARY_USER_NAME: 'alice', GRACE_PERIOD_DAYS: '5.3333333333' };
    const { code, out } = await run('plan --facts facts.json --format json', FILES, environment);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ remove: [{ title: 'Heat', dueAt: '2026-03-26T04:00:00.000Z' }] });
  });

  it('writes JSON with a fingerprint, to a file when asked', async () => {
    const { code, out, written } = await run('plan --facts facts.json --format json --out plan.json', FILES);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(JSON.parse(written['plan.json'] ?? '')).toMatchObject({
      version: 1,
      fingerprint: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      remove: [{ kind: 'movie', title: 'Heat', movieId: 1, files: [{ id: 11 }] }],
      refusals: [],
    });
  });

  it('takes configuration from a file', async () => {
    const config = 'policy: { primaryUserName: bob }\ntimeZone: Asia/Tokyo\n';
    const { out } = await run(
      'plan --facts facts.json --config cleanup.yaml',
      { ...FILES, 'cleanup.yaml': config },
      {},
    );
    expect(out).toContain('(Asia/Tokyo)');
    expect(out).toContain('REMOVE: nothing');
  });

  it('removes nothing when the ledger was lost: a first run announces (hazard 35)', async () => {
    const { code, out } = await run('plan --facts facts.json', { 'facts.json': { version: 1, facts } });
    expect(code).toBe(0);
    expect(out).toContain('REMOVE: nothing');
    expect(out).toContain('LEAVING SOON');
  });

  it('ends with 5 when a source was read only in part (hazards 3 and 4)', async () => {
    const { code, out } = await run(
      'plan --facts facts.json',
      withSources((source) => ({ ...source, complete: false })),
    );
    expect(code).toBe(5);
    expect(out).toContain('REFUSED: nothing of this plan may be removed');
  });

  it('blames the reading, not the configured name, when Jellyfin did not tell its users (hazard 3)', async () => {
    const sources = facts.sources.map((source) =>
      source.kind === 'jellyfin' ? { ...source, complete: false } : source,
    );
    const silent = { 'facts.json': { ...SNAPSHOT, facts: { ...facts, sources, users: [] } } };
    const { code, out, err } = await run('plan --facts facts.json', silent);
    expect({ code, err }).toEqual({ code: 5, err: '' });
    expect(out).toContain('jellyfin was read only in part');
    expect(out).toContain('REMOVE: nothing');
  });

  it('calls the configured name wrong when Jellyfin told all of its users', async () => {
    const { code, err } = await run('plan --facts facts.json', {
      'facts.json': { ...SNAPSHOT, facts: { ...facts, users: [] } },
    });
    expect({ code, err }).toEqual({ code: 2, err: 'policy: Jellyfin has no user "alice"; it has none\n' });
  });

  it('ends with 4 when safety refuses, and says why on standard error when the plan goes elsewhere', async () => {
    const noTag = withSources((source) =>
      'kind' in source && source.kind === 'radarr' ? { ...source, tagLabels: [] } : source,
    );
    const { code, out, err } = await run('plan --facts facts.json --format json', noTag);
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({ refusals: [{ code: 'keep-tag-missing' }] });
    expect(err).toMatch(/^refused: radarr does not know the tag keep .*\n$/);
  });

  it('is coloured on a terminal only, never in a file', async () => {
    const colour = '\u001b[';
    const environment = { PRIMARY_USER_NAME: 'alice' };
    expect((await run('plan --facts facts.json', FILES, environment, true)).out).toContain(colour);
    expect((await run('plan --facts facts.json', FILES, environment, false)).out).not.toContain(colour);
    const { written } = await run('plan --facts facts.json --out plan.txt', FILES, environment, true);
    expect(written['plan.txt']).not.toContain(colour);
  });

  it('begins removals with the words of a dry run unless DRY_RUN is false', async () => {
    const live = await run('plan --facts facts.json', FILES, {
      PRIMARY_USER_NAME: 'alice',
      DRY_RUN: 'false',
    });
    expect((await run('plan --facts facts.json', FILES)).out).toContain(
      '\n[DRY RUN] Would delete Heat (1995)',
    );
    expect(live.out).toContain('\nWould delete Heat (1995)');
  });
});
