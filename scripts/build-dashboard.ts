/** Bundles the page into one file that needs nothing but Node 20, as the cleanup is. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleProgram, writeBundle } from './bundle/program.ts';

/** The page as one CommonJS program. */
export async function bundleDashboard(): Promise<string> {
  return await bundleProgram('dashboard/main.ts');
}

/** Writes the bundle to `outfile`, with the folders above it. */
export async function buildDashboard(outfile: string): Promise<void> {
  await writeBundle(outfile, await bundleDashboard());
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildDashboard(resolve(import.meta.dirname, '..', 'build/dashboard.cjs'));
  console.log('wrote build/dashboard.cjs');
}
