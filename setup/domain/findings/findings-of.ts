import type { Readings } from '../difference/compare.ts';
import type { Wishes } from '../wishes/wishes.ts';
import type { Finding } from './finding.ts';
import { instanceFindings } from './instance-findings.ts';
import { jellyfinFindings } from './jellyfin.ts';
import { sharedForEver } from './qbittorrent-findings.ts';
import { openSeerr } from './seerr-findings.ts';
import { versionFindings } from './version-findings.ts';

/** Everything that a person should know of the apps as they were read. */
export function findingsOf(wishes: Wishes, readings: Readings): readonly Finding[] {
  return [
    ...ofJellyfin(wishes, readings),
    ...openSeerr(wishes, readings),
    ...sharedForEver(wishes, readings),
    ...versionFindings(wishes, readings),
    ...wishes.instances.flatMap((wish) => {
      const reading = readings.get(wish.name);
      return reading === undefined ? [] : instanceFindings(wish, reading, wishes.cluster);
    }),
  ];
}

function ofJellyfin({ jellyfin, cluster }: Wishes, readings: Readings): readonly Finding[] {
  const reading = jellyfin && readings.get(jellyfin.name);
  return jellyfin === undefined || reading === undefined ? [] : jellyfinFindings(jellyfin, reading, cluster);
}
