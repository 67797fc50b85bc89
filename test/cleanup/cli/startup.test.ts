import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** What is loaded before any command runs: everything that main.ts reaches without an `import()`. */
async function loadedAtStart(): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: ['cleanup/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const reached = new Set(['cleanup/main.ts']);
  for (const path of reached) {
    const imports = metafile.inputs[path]?.imports ?? [];
    for (const { path: next, kind, external } of imports) {
      if (kind !== 'dynamic-import' && external !== true) reached.add(next);
    }
  }
  return [...reached];
}

describe('cleanup/main.ts', () => {
  it('loads no package before a command runs, so that help is answered at once', async () => {
    const loaded = await loadedAtStart();
    expect(loaded).toContain('cleanup/cli/help.ts');
    expect(loaded.filter((path) => path.includes('node_modules'))).toEqual([]);
  });
});
