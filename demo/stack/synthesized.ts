/** The stack of the demo as `npm run synth` writes it, into a folder of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { writeStack } from '../../charts/write-stack.ts';
import { loadConfig, renderProblems } from '../../lib/config/load.ts';
import type { Config } from '../../lib/config/schema.ts';
import { bundleCleanup } from '../../scripts/build-cleanup.ts';
import { bundleDashboard } from '../../scripts/build-dashboard.ts';
import { bundleSetup } from '../../scripts/build-setup.ts';
import type { Manifest } from './manifests.ts';

/** What synth made of a `media.yaml`, read back from the files. */
export interface Synthesized {
  readonly config: Config;
  readonly files: readonly SynthesizedFile[];
  readonly manifests: readonly Manifest[];
  /** The programs that travel in it. */
  readonly bundles: { readonly cleanup: string; readonly setup: string };
}

export interface SynthesizedFile {
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

/** Loads and writes as `main.ts` does; `file` is the project's own, so that a mistake in it is a fault. */
export async function synthesize(file: string, outdir: string): Promise<Synthesized> {
  const loaded = loadConfig(file);
  if (loaded.kind === 'invalid') throw new Error(renderProblems(loaded.errors));
  const { config } = loaded;
  const [cleanup, setup, dashboard] = await Promise.all([
    bundleCleanup(),
    bundleSetup(),
    config.dashboard.enabled ? bundleDashboard() : '',
  ]);
  const written = writeStack({
    config,
    file,
    cleanupBundle: cleanup,
    setupBundle: setup,
    dashboardBundle: dashboard,
    outdir,
  });
  if (written.kind === 'refused') throw new Error(written.reason);
  const files = readdirSync(outdir)
    .filter((name) => name.endsWith('.k8s.yaml'))
    .map((name) => ({ name, manifests: manifestsIn(readFileSync(join(outdir, name), 'utf8')) }));
  const manifests = files.flatMap((one) => one.manifests);
  return { config, files, manifests, bundles: { cleanup, setup } };
}

/** The objects of a file that synth wrote. */
function manifestsIn(text: string): readonly Manifest[] {
  return parseAllDocuments(text).map((document) => document.toJS() as Manifest);
}
