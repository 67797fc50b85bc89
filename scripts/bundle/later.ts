import type { Plugin } from 'esbuild';
import { deflateSync } from 'fflate';

/**
 * What a command needs travels packed within its program, and is unpacked and compiled when a command begins: V8 reads
 * a whole file before the first line of it runs. Help, a version and a typo are answered without that. `bundleOf` makes
 * the text of a file. Packed by fflate: zlib's own output differs between processors and versions of Node.
 */
export function compiledLater(bundleOf: (path: string) => Promise<string>): Plugin {
  return {
    name: 'compiled-later',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\/run-invocation\.ts$/ }, async ({ path }) => ({
        contents: `import { compileFunction } from 'node:vm';
import { inflateRawSync } from 'node:zlib';
const packed = ${JSON.stringify(packedText(await bundleOf(path)))};
const text = inflateRawSync(Buffer.from(packed, 'base64')).toString();
const compiled = { exports: {} };
const run = compileFunction(text, ['module', 'exports', 'require'], { filename: __filename });
run(compiled, compiled.exports, require);
export const { runInvocation } = compiled.exports;`,
        loader: 'js',
      }));
    },
  };
}

function packedText(text: string): string {
  return Buffer.from(deflateSync(Buffer.from(text), { level: 9 })).toString('base64');
}
