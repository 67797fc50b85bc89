/** Versions that are known not to work with each other. */
import type { Readings } from '../difference/compare.ts';
import type { Reading } from '../resource/resource.ts';
import { isAtLeast } from '../resource/version.ts';
import type { InstanceWish, Wishes } from '../wishes/wishes.ts';
import type { Finding } from './finding.ts';

type Kind = InstanceWish['kind'];

/** What the versions of a Radarr or Sonarr before `first` cannot do with another app as it is now. */
interface Misfit extends Pick<Finding, 'severity'> {
  readonly first: Readonly<Record<Kind, string>>;
  /** Follows `version 6.0.3`. */
  readonly cannot: string;
  /** The way out beside an upgrade. */
  readonly otherwise: string;
}

/** Told of every Radarr and Sonarr that is too old for the qBittorrent or the Jellyfin that it works with. */
export function versionFindings(wishes: Wishes, readings: Readings): readonly Finding[] {
  return wishes.instances.flatMap((wish) => {
    const version = readings.get(wish.name)?.version;
    if (version === undefined) return [];
    return misfitsOf(wish, wishes, readings)
      .filter(({ first }) => !isAtLeast(version, first[wish.kind]))
      .map(({ severity, first, cannot, otherwise }) => ({
        severity,
        code: 'versions',
        app: wish.name,
        subject: 'version',
        message: `version ${version} ${cannot}`,
        nextStep: `upgrade ${wish.name} to ${first[wish.kind]} or later, or ${otherwise}`,
      }));
  });
}

function misfitsOf(
  { downloads, jellyfin: connected }: InstanceWish,
  { qbittorrent, jellyfin }: Wishes,
  readings: Readings,
): readonly Misfit[] {
  const api = qbittorrent && readings.get(qbittorrent.name)?.version;
  const server = jellyfin && readings.get(jellyfin.name);
  return [
    ...(downloads !== undefined && api !== undefined && isAtLeast(api, EMPTY_LOGIN) ? [NO_DOWNLOADS] : []),
    ...(connected !== undefined && server !== undefined && refusesOldLogin(server) ? [NOT_TOLD] : []),
  ];
}

/** Interface of qBittorrent 5.2, which accepts a login with an empty answer. */
const EMPTY_LOGIN = '2.14';

const NO_DOWNLOADS: Misfit = {
  severity: 'error',
  first: { radarr: '6.0.4', sonarr: '4.0.17.2967' },
  cannot: 'cannot log in to qBittorrent 5.2 or later',
  otherwise: 'keep qBittorrent below 5.2',
};

/** Jellyfin 12 switches the old login off, also when it is upgraded; 10.11 has the same switch, on at first. */
function refusesOldLogin({ version, resources }: Reading): boolean {
  const configuration = resources.find(({ kind }) => kind === 'configuration')?.fields;
  const allowed = configuration?.['EnableLegacyAuthorization'];
  return allowed === false || (allowed !== true && isAtLeast(version, '12'));
}

/** Radarr's own test of the connection passes all the same (Radarr #11658, Sonarr #8842). */
const NOT_TOLD: Misfit = {
  severity: 'warning',
  first: { radarr: '6.4.4', sonarr: '4.0.20' },
  cannot: 'cannot tell this Jellyfin of new files, which refuses its login: they show after the next scan',
  otherwise: 'switch legacy authorization on in Jellyfin',
};
