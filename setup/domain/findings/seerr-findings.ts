import type { Readings } from '../difference/compare.ts';
import type { Wishes } from '../wishes/wishes.ts';
import type { Finding } from './finding.ts';

/** Whoever signs in first, with any Jellyfin, becomes the administrator. */
export function openSeerr({ seerr }: Wishes, readings: Readings): readonly Finding[] {
  if (seerr === undefined || readings.get(seerr.name)?.notYet === undefined) return [];
  return [
    {
      severity: 'error',
      code: 'wizard-open',
      app: seerr.name,
      message: 'the start-up wizard is open: whoever reaches it first becomes the administrator',
      nextStep: 'run setup apply, which closes it, before Seerr can be reached from outside',
    },
  ];
}
