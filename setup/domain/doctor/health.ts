import { logOf } from '../findings/commands.ts';
import type { Cluster } from '../wishes/cluster.ts';
import { type Check, fine, notChecked } from './check.ts';
import { HEALTH_STEPS, OTHER_STEP } from './health-words.ts';
import type { HealthEntry, Seen } from './observations.ts';

const SEVERITIES = { error: 'error', warning: 'warning', notice: 'note', ok: 'ok' } as const;

/** What a Radarr, Sonarr or Prowlarr says of its own health. */
export function healthChecks(
  app: string,
  health: Seen<readonly HealthEntry[]>,
  cluster: Cluster,
): readonly Check[] {
  const about = { code: 'health', app, subject: 'health' };
  if (health.kind === 'unknown') {
    return [notChecked({ ...about, command: logOf(app, cluster) }, health.because, 'see its log')];
  }
  const entries = health.value.filter(({ type }) => type !== 'ok');
  if (entries.length === 0) return [fine({ ...about, message: 'it finds nothing wrong with itself' })];
  return entries.map(({ source, type, message, wiki }) => ({
    severity: SEVERITIES[type],
    code: 'health',
    app,
    subject: source,
    message,
    nextStep: `${stepFor(source)}${wiki === undefined ? '' : `; ${wiki}`}`,
  }));
}

/** Names are words of this program only where the list has them: they come from a server. */
function stepFor(source: string): string {
  return Object.hasOwn(HEALTH_STEPS, source) ? (HEALTH_STEPS[source] ?? OTHER_STEP) : OTHER_STEP;
}
