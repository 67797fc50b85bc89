import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { compiledLater } from './later.ts';
import { lessOfUndici, lessOfYaml, lessOfZod } from './less-of.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * A program of this repository as one file that needs nothing but Node 20; `entry` is relative to the root.
 *
 * CJS, because undici asks for Node's modules at run time in a way that ESM output refuses. The same sources
 * give the same bytes on every machine: no path of the machine goes in.
 */
export async function bundleProgram(entry: string): Promise<string> {
  return await bundle(entry, [compiledLater(async (path) => await bundle(path, []))]);
}

async function bundle(entry: string, plugins: readonly Plugin[]): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: 'bundle.cjs',
    write: false,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    legalComments: 'eof',
    logLevel: 'error',
    plugins: [...plugins, lessOfUndici, lessOfYaml, lessOfZod],
  });
  const [made] = outputFiles;
  if (made === undefined) throw new Error(`esbuild made no bundle of ${entry}`);
  return made.text;
}

/** Writes the bundle to `outfile`, with the folders above it. */
export async function writeBundle(outfile: string, text: string): Promise<void> {
  await mkdir(dirname(outfile), { recursive: true });
  await writeFile(outfile, text);
}
