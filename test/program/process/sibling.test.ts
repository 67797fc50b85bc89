import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSibling } from '../../../program/process/sibling.ts';

describe('loadSibling', () => {
  it('gives what the file beside the program exports, and nothing where there is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sibling-'));
    await writeFile(join(folder, 'other.cjs'), 'exports.greet = () => "hello";\n');
    const program = join(folder, 'program.cjs');

    expect(await loadSibling(program, 'other.cjs')).toMatchObject({ greet: expect.any(Function) });
    expect(await loadSibling(program, 'missing.cjs')).toBeUndefined();
  });

  it('passes on that the file beside it is damaged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sibling-'));
    await writeFile(join(folder, 'other.cjs'), 'throw new Error("cut short");\n');

    await expect(loadSibling(join(folder, 'program.cjs'), 'other.cjs')).rejects.toThrow('cut short');
  });
});
