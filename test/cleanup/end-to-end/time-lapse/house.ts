import type { Outage } from '../../../../simulator/disk/mounts.ts';
import type { Episode } from '../../../../simulator/sonarr/state.ts';
import type { Simulator } from '../../../../simulator/start.ts';

/** The servers of the household, and what its people decide about them. */
export interface House {
  readonly simulator: Simulator;
  /** Whether deletion is switched on. */
  live: boolean;
  /** Jellyfin does its nightly scan; not while it is being set up anew. */
  scans: boolean;
  /** Folders that cannot be seen at present, and how they look. */
  readonly lost: Map<string, Outage>;
  /** Where the program keeps its state. */
  readonly stateFolder: string;
}

/** Where a film lies, in the Radarr of that name. */
export function filmPath({ simulator }: House, title: string, radarr: string): string {
  const state = simulator.radarrs.get(radarr)?.state;
  const movie = state?.movies.find(({ spec }) => spec.title === title);
  const file = state?.files.get(movie?.fileId ?? 0);
  if (movie === undefined || file === undefined) throw new Error(`${radarr} has no file of ${title}`);
  return `${movie.path}/${file.relativePath}`;
}

/** A series in whichever Sonarr has it. */
export function findSeries({ simulator }: House, title: string) {
  for (const { state } of simulator.sonarrs.values()) {
    const series = state.series.find(({ spec }) => spec.title === title);
    if (series !== undefined) return { state, series };
  }
  throw new Error(`no Sonarr has ${title}`);
}

export function findEpisode(house: House, title: string, season: number, number: number): Episode {
  const { state, series } = findSeries(house, title);
  const episode = state
    .episodesOf(series.id)
    .find(({ spec }) => spec.season === season && spec.number === number);
  if (episode === undefined) throw new Error(`${title} has no S${season}E${number}`);
  return episode;
}

export function episodePath(house: House, title: string, season: number, number: number): string {
  const { state, series } = findSeries(house, title);
  const file = state.files.get(findEpisode(house, title, season, number).fileId);
  if (file === undefined) throw new Error(`${title} S${season}E${number} has no file`);
  return `${series.path}/${file.relativePath}`;
}

/** Makes the folders that are lost visible for a look at what is really on the disk. */
export function withAllFolders<Result>({ simulator, lost }: House, look: () => Result): Result {
  for (const path of lost.keys()) simulator.disk.restoreMount(path);
  try {
    return look();
  } finally {
    for (const [path, outage] of lost) simulator.disk.loseMount(path, outage);
  }
}
