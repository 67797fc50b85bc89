import type { SourceFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { aSource, JELLYFIN } from '../../../support/facts.ts';

/** The household's servers; Jellyfin may answer in part. */
export function sourcesOfWorld(outage: boolean): SourceFacts[] {
  const ill = { ...JELLYFIN, complete: false, problems: ['watch states could not be read'] };
  return [
    outage ? ill : JELLYFIN,
    aSource({ kind: 'radarr', name: 'radarr' }),
    aSource({ kind: 'radarr', name: 'radarr-4k' }),
    aSource({ kind: 'sonarr', name: 'sonarr' }),
  ];
}
