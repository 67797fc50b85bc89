import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packedProgram } from '../../lib/packed-program.ts';

const unpacked = (parts: readonly string[]) =>
  gunzipSync(Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')))).toString();

/** Text that hardly packs, the same every time. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
}

describe('packedProgram', () => {
  it('packs a program into one part that gives it back, the same on every run', () => {
    const parts = packedProgram('console.log("ü");\n');

    expect(parts).toHaveLength(1);
    expect(unpacked(parts)).toBe('console.log("ü");\n');
    expect(packedProgram('console.log("ü");\n')).toEqual(parts);
  });

  it('does not depend on the zlib of this machine', () => {
    expect(packedProgram('run();\n')).toEqual(['H4sIAAAAAAACAysqzdPQtOYCALq3CxUHAAAA']);
  });

  it('takes as many parts as it must, each small enough for the annotation of a plain kubectl apply', () => {
    const program = noise(700_000);
    const parts = packedProgram(program);

    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(250_000);
    expect(unpacked(parts)).toBe(program);
  });
});
