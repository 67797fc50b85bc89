/** Bundles the cleanup into one file: `npm run build` writes it, synth embeds it in a ConfigMap. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram, writeBundle } from './bundle/program.ts';

/** The cleanup as one CommonJS program. */
export async function bundleCleanup(): Promise<string> {
  return await bundleProgram('cleanup/main.ts');
}

/** Writes the bundle to `outfile`, with the folders above it. */
export async function buildCleanup(outfile: string): Promise<void> {
  await writeBundle(outfile, await bundleCleanup());
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildCleanup(resolve(import.meta.dirname, '..', 'build/cleanup.cjs'));
  console.log('wrote build/cleanup.cjs');
}
