/** Composition root of synth: media.yaml → charts → dist/. Exit code 2: something to put right by hand. */
import { loadConfig, renderProblems } from './lib/config/load.ts';

const file = process.argv[2] ?? 'media.yaml';
const loaded = loadConfig(file);
if (loaded.warnings.length > 0) process.stderr.write(`warnings:\n${renderProblems(loaded.warnings)}`);

if (loaded.kind === 'invalid') {
  process.stderr.write(renderProblems(loaded.errors));
  process.exitCode = 2;
} else {
  // Loaded only now: a mistake in media.yaml is told at once.
  const { config } = loaded;
  const [{ bundleCleanup }, { bundleSetup }, { bundleDashboard }] = await Promise.all([
    import('./scripts/build-cleanup.ts'),
    import('./scripts/build-setup.ts'),
    import('./scripts/build-dashboard.ts'),
  ]);
  // The bundler is a process of its own: it works while the charts are loaded.
  const [cleanupBundle, setupBundle, dashboardBundle, { writeStack }] = await Promise.all([
    bundleCleanup(),
    bundleSetup(),
    config.dashboard.enabled ? bundleDashboard() : '',
    import('./charts/write-stack.ts'),
  ]);
  const written = writeStack({ config, file, cleanupBundle, setupBundle, dashboardBundle });
  if (written.kind === 'refused') {
    console.error(written.reason);
    process.exitCode = 2;
  } else {
    console.log(written.summary);
  }
}
