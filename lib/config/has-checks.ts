import type { Config } from './schema.ts';

/** Whether a clock starts the doctor: where a page shows what it finds, and Prometheus reads it there. */
export function hasChecks({ setup, dashboard }: Config): boolean {
  return setup.enabled && setup.checks.enabled && dashboard.enabled;
}
