import type { Readings } from '../difference/compare.ts';
import type { Wishes } from '../wishes/wishes.ts';
import { runSetup, stateOf } from './commands.ts';
import type { Finding } from './finding.ts';

/** Whoever signs in first, with any Jellyfin, becomes the administrator. */
export function openSeerr({ seerr, cluster }: Wishes, readings: Readings): readonly Finding[] {
  if (seerr === undefined || readings.get(seerr.name)?.notYet === undefined) return [];
  return [
    {
      severity: 'error',
      code: 'wizard-open',
      app: seerr.name,
      subject: 'start-up wizard',
      message: 'the start-up wizard is open: whoever reaches it first becomes the administrator',
      nextStep: `run setup apply, which closes it, before Seerr can be reached from outside; it has stood open for as long as its pod is old at most: ${stateOf(seerr.name, cluster)}`,
      command: runSetup(cluster),
    },
  ];
}
