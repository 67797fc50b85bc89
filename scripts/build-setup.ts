/** Bundles setup into one file that needs nothing but Node 20, as the cleanup is. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram, writeBundle } from './bundle/program.ts';

/** Setup as one CommonJS program. */
export async function bundleSetup(): Promise<string> {
  return await bundleProgram('setup/main.ts');
}

/** Writes the bundle to `outfile`, with the folders above it. */
export async function buildSetup(outfile: string): Promise<void> {
  await writeBundle(outfile, await bundleSetup());
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildSetup(resolve(import.meta.dirname, '..', 'build/setup.cjs'));
  console.log('wrote build/setup.cjs');
}
