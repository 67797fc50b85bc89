import type { Address } from '../wishes/access.ts';
import type { LibraryWish } from '../wishes/jellyfin-wish.ts';
import type { DvrWish, SeerrWish } from '../wishes/seerr-wish.ts';
import { type Desired, type DesiredField, type Reference, type SettingTable, settingsOf } from './desired.ts';

/** First the sign-in, without which nothing else can be read; the start-up wizard is closed at the end. */
export function desiredSeerr({ jellyfin, libraries, servers }: SeerrWish): readonly Desired[] {
  return [
    firstRun(jellyfin),
    { kind: 'jellyfin', name: 'jellyfin', neverCreated: true, fields: settingsOf(JELLYFIN, jellyfin.at) },
    ...libraries.map((one) => library(jellyfin.name, one)),
    ...servers.map(server),
    { kind: 'wizard', name: 'wizard', neverCreated: true, fields: { closed: { value: true } } },
  ];
}

/** By the names that Seerr gives them. */
const JELLYFIN: SettingTable<Address> = {
  ip: ({ host }) => host,
  port: ({ port }) => port,
  useSsl: ({ tls }) => tls,
  urlBase: ({ urlBase }) => urlBase,
};

/** There once somebody has signed in; before, it is made by signing in with these. */
function firstRun({ at, administrator }: SeerrWish['jellyfin']): Desired {
  const { username, password } = administrator;
  const given = { username, password, hostname: at.host, port: at.port, urlBase: at.urlBase, useSsl: at.tls };
  const fields = Object.fromEntries(
    Object.entries(given).map(([key, value]): [string, DesiredField] => [key, { value, onCreate: true }]),
  );
  return { kind: 'first-run', name: 'first-run', fields };
}

/** Seerr knows a library by its id in Jellyfin, whatever it is called there. */
function library(app: string, { name, folder }: LibraryWish): Desired {
  const id: Reference = {
    from: { app, kind: 'library', name },
    field: 'id',
    holding: { field: 'folders', value: folder },
  };
  const fields = { id: { value: id }, enabled: { value: true } };
  return { kind: 'library', name, recognisedBy: ['id'], fields };
}

const SERVER: SettingTable<DvrWish> = {
  hostname: ({ at }) => at.host,
  port: ({ at }) => at.port,
  useSsl: ({ at }) => at.tls,
  baseUrl: ({ at }) => at.urlBase,
  apiKey: ({ apiKey }) => ({ value: apiKey }),
  activeProfileId: (wish) => profile(wish, 'id'),
  activeProfileName: (wish) => profile(wish, 'name'),
  activeDirectory: ({ rootFolder }) => rootFolder,
  is4k: ({ is4k }) => is4k,
  // Which of several requests go to is somebody's choice, as long as there is one.
  hasDefault: ({ isDefault }) => (isDefault ? true : undefined),
  syncEnabled: () => ({ value: true, onCreate: true }),
  preventSearch: () => ({ value: false, onCreate: true }),
  tagRequests: () => ({ value: false, onCreate: true }),
  tags: () => ({ value: [], onCreate: true }),
  minimumAvailability: ({ kind }) => (kind === 'radarr' ? { value: 'released', onCreate: true } : undefined),
  enableSeasonFolders: ({ kind }) => (kind === 'sonarr' ? { value: true, onCreate: true } : undefined),
  seriesType: ({ kind }) => (kind === 'sonarr' ? { value: 'standard', onCreate: true } : undefined),
  animeSeriesType: ({ kind }) => (kind === 'sonarr' ? { value: 'standard', onCreate: true } : undefined),
  animeTags: ({ kind }) => (kind === 'sonarr' ? { value: [], onCreate: true } : undefined),
  monitorNewItems: ({ kind }) => (kind === 'sonarr' ? { value: 'all', onCreate: true } : undefined),
};

function server(wish: DvrWish): Desired {
  return {
    kind: `${wish.kind}-server`,
    name: wish.name,
    recognisedBy: ['hostname', 'port', 'baseUrl'],
    fields: settingsOf(SERVER, wish),
  };
}

/** Ids of profiles are the instance's own. */
function profile({ name: app, qualityProfile }: DvrWish, field: 'id' | 'name'): DesiredField {
  if (qualityProfile !== undefined) {
    return { value: { from: { app, kind: 'quality-profile', name: qualityProfile }, field } };
  }
  const first = { app, kind: 'first-quality-profile', name: 'first-quality-profile' };
  return { value: { from: first, field }, onCreate: true };
}
