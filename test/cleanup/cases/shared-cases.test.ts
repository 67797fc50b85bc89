/** Cases that were written apart from the project; they lie beside it, not in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Ran, run } from '../cli/recording-world.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/cases/', import.meta.url));
const isThere = existsSync(FOLDER);

/** What must be in `remove` of each case: what is not named stays. */
const REMOVED: Readonly<Record<string, readonly string[]>> = {
  '22': [],
  '23': [],
  '24': ['season:sonarr:1:1'],
  '27': [],
};

async function plan(
  number: string,
): Promise<{ readonly remove: readonly string[]; readonly kept: readonly string[] }> {
  const { code, out, err } = await ask(number);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { remove, keep } = JSON.parse(out);
  return {
    remove: remove.map(({ key }: { key: string }) => key),
    kept: keep.flatMap(({ reasons }: { reasons: readonly { code: string }[] }) =>
      reasons.map(({ code }) => code),
    ),
  };
}

/** What `plan` says of a case. */
async function ask(number: string): Promise<Ran> {
  const name = readdirSync(FOLDER).find((folder) => folder.startsWith(`${number}-`)) ?? '';
  const read = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8');
  const files = { 'cleanup.yaml': read('cleanup.yaml'), 'facts.json': read('facts.json') };
  return await run('plan --config cleanup.yaml --facts facts.json --format json --all', files, {});
}

describe('the cases of others', () => {
  // Without the folder they are skipped and say so; CI has it.
  it.runIf(isThere || process.env['CI'] !== undefined).each(Object.entries(REMOVED))(
    'case %s goes as it should',
    async (number, expected) => {
      expect((await plan(number)).remove).toEqual(expected);
    },
  );

  it.runIf(isThere || process.env['CI'] !== undefined)(
    'case 26 is refused, for a date in seconds',
    async () => {
      const { code, err } = await ask('26');
      expect(code).toBe(2);
      expect(err).toContain('milliseconds, not seconds');
    },
  );

  it.runIf(isThere)('says of mass marks and shared states that nobody knows', async () => {
    expect(new Set((await plan('27')).kept)).toContain('watch-state-unknown');
    expect(new Set((await plan('22')).kept)).toContain('watch-state-unknown');
  });
});
