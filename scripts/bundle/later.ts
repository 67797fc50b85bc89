import type { Plugin } from 'esbuild';

/**
 * What a command needs travels as text within its program, and is compiled when a command begins: V8 reads a whole file
 * before the first line of it runs, and reads over a string. Help, a version and a typo are answered without that.
 * `bundleOf` makes the text of a file.
 */
export function compiledLater(bundleOf: (path: string) => Promise<string>): Plugin {
  return {
    name: 'compiled-later',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\/run-invocation\.ts$/ }, async ({ path }) => ({
        contents: `import { compileFunction } from 'node:vm';
const text = ${JSON.stringify(await bundleOf(path))};
const compiled = { exports: {} };
const run = compileFunction(text, ['module', 'exports', 'require'], { filename: __filename });
run(compiled, compiled.exports, require);
export const { runInvocation } = compiled.exports;`,
        loader: 'js',
      }));
    },
  };
}
