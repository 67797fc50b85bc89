/** The programs that travel in a stack, each as one file. */
import type { StackProps } from '../charts/stack.ts';
import { needsNotify } from '../lib/config/receivers-of.ts';
import type { Config } from '../lib/config/schema.ts';
import { bundleCleanup } from './build-cleanup.ts';
import { bundleDashboard } from './build-dashboard.ts';
import { bundleNotify } from './build-notify.ts';
import { bundleSetup } from './build-setup.ts';

/** Those that this stack needs; one that it may do without is not built. */
export async function stackBundles(config: Config): Promise<Omit<StackProps, 'config' | 'outdir'>> {
  const [cleanupBundle, setupBundle, notifyBundle, dashboardBundle] = await Promise.all([
    bundleCleanup(),
    bundleSetup(),
    needsNotify(config) ? bundleNotify() : undefined,
    config.dashboard.enabled ? bundleDashboard() : undefined,
  ]);
  return {
    cleanupBundle,
    setupBundle,
    ...(notifyBundle !== undefined && { notifyBundle }),
    ...(dashboardBundle !== undefined && { dashboardBundle }),
  };
}
