import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSibling } from '../../../program/process/sibling.ts';
import { ScratchFolder } from '../../support/run-script.ts';

describe('loadSibling', () => {
  it('gives what the file beside the program exports, and nothing where there is none', async () => {
    const folder = new ScratchFolder().path;
    await writeFile(join(folder, 'other.cjs'), 'exports.greet = () => "hello";\n');
    const program = join(folder, 'program.cjs');

    expect(loadSibling(program, 'other.cjs')).toMatchObject({ greet: expect.any(Function) });
    expect(loadSibling(program, 'missing.cjs')).toBeUndefined();
  });

  it('sees through the loader of a packed program, whose names stand nowhere in its text', async () => {
    const folder = new ScratchFolder().path;
    const packed = "module._compile('module.exports = { gr' + 'eet: () => 1 }', __filename);\n";
    await writeFile(join(folder, 'other.cjs'), packed);

    expect(loadSibling(join(folder, 'program.cjs'), 'other.cjs')).toEqual({ greet: expect.any(Function) });
  });

  it('passes on that the file beside it is damaged', async () => {
    const folder = new ScratchFolder().path;
    await writeFile(join(folder, 'other.cjs'), 'throw new Error("cut short");\n');

    expect(() => loadSibling(join(folder, 'program.cjs'), 'other.cjs')).toThrow('cut short');
  });
});
