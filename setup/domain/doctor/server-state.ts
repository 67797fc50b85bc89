/** Of Jellyfin itself: what waits for a restart, and whether the wizard is closed. */
import { logOf, restart } from '../findings/commands.ts';
import type { Reading } from '../resource/resource.ts';
import type { Cluster } from '../wishes/cluster.ts';
import type { JellyfinWish } from '../wishes/jellyfin-wish.ts';
import { type Check, fine, notChecked } from './check.ts';
import type { JellyfinObservation } from './observations.ts';

export function serverStateChecks(
  wish: JellyfinWish,
  reading: Reading,
  { pendingRestart, servesMetrics }: JellyfinObservation,
  cluster: Cluster,
): readonly Check[] {
  const { name: app } = wish;
  const wizard = { code: 'wizard-closed', app, subject: 'start-up wizard' };
  return [
    // That it is open is told by whoever reads the settings.
    ...(reading.notYet === undefined ? [fine({ ...wizard, message: 'is closed' })] : []),
    restartCheck(app, pendingRestart, cluster),
    ...(wish.metrics ? [metricsCheck(app, servesMetrics, cluster)] : []),
  ];
}

function restartCheck(app: string, pending: JellyfinObservation['pendingRestart'], cluster: Cluster): Check {
  const about = { code: 'restart', app, subject: 'restart' };
  if (pending.kind === 'unknown') {
    return notChecked({ ...about, command: logOf(app, cluster) }, pending.because, 'see its log');
  }
  if (!pending.value) return fine({ ...about, message: 'nothing waits for a restart' });
  return {
    ...about,
    code: 'restart-pending',
    severity: 'warning',
    message: 'something that was changed counts only after a restart',
    nextStep: 'restart it while nobody plays anything',
    command: restart(app, cluster),
  };
}

/** Nothing but the address itself tells: Jellyfin says of no setting that it waits for a restart. */
function metricsCheck(app: string, serves: JellyfinObservation['servesMetrics'], cluster: Cluster): Check {
  const about = { code: 'metrics', app, subject: 'metrics' };
  if (serves.kind === 'unknown') {
    return notChecked({ ...about, command: logOf(app, cluster) }, serves.because, 'see its log');
  }
  if (serves.value) return fine({ ...about, message: 'Prometheus can read them' });
  return {
    ...about,
    code: 'metrics-after-restart',
    severity: 'note',
    message: 'are switched on, and are there from the next start of Jellyfin on',
    nextStep: 'restart it while nobody plays anything, if you want them now',
    command: restart(app, cluster),
  };
}
