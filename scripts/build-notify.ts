/** Bundles what sends messages into one file that needs nothing but Node 20, as the cleanup is. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram, writeBundle } from './bundle/program.ts';

/** The sender of messages as one CommonJS module that exports `notify`. */
export async function bundleNotify(): Promise<string> {
  return await bundleProgram('notify/main.ts');
}

/** Writes the bundle to `outfile`, with the folders above it. */
export async function buildNotify(outfile: string): Promise<void> {
  await writeBundle(outfile, await bundleNotify());
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildNotify(resolve(import.meta.dirname, '..', 'build/notify.cjs'));
  console.log('wrote build/notify.cjs');
}
