import type { Torrent } from '../../../simulator/qbittorrent/torrent-store.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { shelfOf } from '../../cleanup/end-to-end/time-lapse/names.ts';
import { ask, listOf } from '../../simulator/support/ask.ts';
import type { Deployment } from './deployment.ts';

/** What there is at a moment, as people and disks show it. */
export interface Look {
  /** Number of hard links of each file of the library, by its path below it. */
  readonly library: Readonly<Record<string, number>>;
  readonly torrents: readonly Torrent[];
  /** What somebody sees in each library of Jellyfin. */
  readonly shown: Readonly<Record<string, readonly string[]>>;
  readonly shelf: readonly string[];
  /** What is looked for when it is missing. */
  readonly monitored: { readonly films: readonly string[]; readonly seasons: readonly string[] };
}

export async function lookAround(deployment: Deployment, viewer: string, folder: string): Promise<Look> {
  const { disk, qbittorrent } = deployment.simulator;
  const files = [...disk.filesBelow(folder)];
  return {
    library: Object.fromEntries(
      files.map((path) => [path.slice(folder.length + 1), disk.stat(path)?.links ?? 0]),
    ),
    torrents: [...qbittorrent.state.world.torrents.all()].map((torrent) => ({ ...torrent })),
    shown: await shownTo(deployment, viewer),
    shelf: shelfOf(deployment.simulator),
    monitored: monitoredIn(deployment.simulator),
  };
}

/** Films, and seasons with an episode that is monitored; a season that says otherwise than its episodes is named so. */
function monitoredIn({ radarr, sonarr }: Simulator): Look['monitored'] {
  const films = [...radarr.state.movies.all()].filter(({ monitored }) => monitored);
  const seasons = [...sonarr.state.series.all()].flatMap((series) =>
    series.seasons.flatMap(({ number, monitored }) => {
      const episodes = sonarr.state.episodesOf(series.id).filter(({ spec }) => spec.season === number);
      const wanted = episodes.filter((episode) => episode.monitored).length;
      if (wanted === 0 && !monitored) return [];
      const agrees = monitored && wanted === episodes.length;
      return [`${series.spec.title} season ${number}${agrees ? '' : ' in part'}`];
    }),
  );
  return { films: films.map(({ spec }) => spec.title).toSorted(), seasons: seasons.toSorted() };
}

/** Signs in as that person and opens each library. */
async function shownTo({ simulator, secret }: Deployment, person: string): Promise<Look['shown']> {
  const { url } = simulator.jellyfin;
  const client = 'MediaBrowser Client="Television", Device="sofa", DeviceId="sofa", Version="1"';
  const { body } = await ask(`${url}/Users/AuthenticateByName`, {
    headers: { authorization: client },
    json: { Username: person, Pw: secret(`media-logins/jellyfin-${person}-password`) },
  });
  const headers = { authorization: `${client}, Token="${body['AccessToken']}"` };
  const views = listOf(await ask(`${url}/UserViews?userId=${body['User']?.['Id']}`, { headers }));
  const shown: Record<string, readonly string[]> = {};
  for (const { Id, Name, CollectionType } of views) {
    if (String(CollectionType) === 'boxsets') continue;
    const query = `userId=${body['User']?.['Id']}&parentId=${Id}&recursive=true&includeItemTypes=Movie,Episode`;
    const items = listOf(await ask(`${url}/Items?${query}`, { headers }));
    shown[String(Name)] = items.map(nameOf).toSorted();
  }
  return shown;
}

function nameOf({
  Type,
  Name,
  SeriesName,
  ParentIndexNumber,
  IndexNumber,
}: Readonly<Record<string, unknown>>) {
  return Type === 'Episode' ? `${SeriesName} S${ParentIndexNumber}E${IndexNumber}` : String(Name);
}
