/**
 * Servers that hold a library and change it when told to: what the ports say they do, and nothing of the real
 * ones' wire. The truth is a library of facts; faults can be put at any call.
 */
import type { ReadAgain } from '../../../cleanup/app/taken-snapshot.ts';
import type { EpisodeFacts, Facts, MovieFacts, SeriesFacts } from '../../../cleanup/domain/facts/facts.ts';
import type { InstanceName, TorrentHash } from '../../../cleanup/domain/facts/ids.ts';
import type { TorrentFileReading, TorrentReading } from '../../../cleanup/ports/downloads.ts';
import type { RootFolderReading } from '../../../cleanup/ports/managers.ts';
import { ServerFailure } from '../../../cleanup/ports/server-failure.ts';
import { type FakeReaders, managersOf } from './fake-managers.ts';
import { removersOf } from './fake-removers.ts';

/**
 * What goes wrong at a call. `refused`: nothing was done · `lost`: it was done and the answer did not arrive ·
 * `late`: the answer did not arrive and nothing was done (yet).
 */
export type Fault = 'refused' | 'lost' | 'late' | Error;

export interface FakeTorrent extends TorrentReading {
  readonly files: readonly TorrentFileReading[];
}

export class FakeServers {
  facts: Facts;
  rootFolders: readonly RootFolderReading[] | 'unknown' = [{ path: '/', accessible: true }];
  torrents: readonly FakeTorrent[] = [];
  /** Titles that are in the list but not found by their id, `radarr 1`. */
  readonly unknownIds = new Set<string>();
  /** Whether nothing is seen any more where the library is mounted. */
  unseen = false;
  /** Whether the lists of titles cannot be read. */
  titlesUnknown = false;
  readonly exclusions: string[] = [];
  /** Every call in order, `radarr.deleteFile 1 501`. */
  readonly calls: string[] = [];
  /** Asked at every call; the default has no faults. */
  fault: (call: string) => Fault | undefined = () => undefined;

  constructor(facts: Facts) {
    this.facts = facts;
  }

  async call<Result>(name: string, action: () => Result): Promise<Result> {
    this.calls.push(name);
    const fault = this.fault(name);
    if (fault instanceof Error) throw fault;
    if (fault === 'refused') throw new ServerFailure(`${name}: 500`);
    if (fault === 'late') throw new ServerFailure(`${name}: no answer`, { maybeDone: true });
    const result = action();
    if (fault === 'lost') throw new ServerFailure(`${name}: no answer`, { maybeDone: true });
    return result;
  }

  get readers(): FakeReaders {
    return managersOf(this);
  }

  get removers() {
    return removersOf(this);
  }

  readonly readAgain: ReadAgain = (item) =>
    this.call(`readAgain ${item.key}`, () => {
      const id = item.kind === 'movie' ? item.movieId : item.seriesId;
      const isIt = (title: MovieFacts | SeriesFacts) => title.instance === item.instance && title.id === id;
      const movies = item.kind === 'movie' ? this.facts.movies.filter(isIt) : [];
      const series = item.kind === 'movie' ? [] : this.facts.series.filter(isIt);
      if (movies.length + series.length === 0)
        return { kind: 'gone', detail: `${item.instance} does not know it` };
      return { kind: 'read', facts: { ...this.facts, movies, series } };
    });

  movie(instance: InstanceName, id: number): MovieFacts | undefined {
    return this.facts.movies.find((movie) => movie.instance === instance && movie.id === id);
  }

  series(instance: InstanceName, id: number): SeriesFacts | undefined {
    return this.facts.series.find((series) => series.instance === instance && series.id === id);
  }

  changeMovie(instance: InstanceName, id: number, change: Partial<MovieFacts>): void {
    const movies = this.facts.movies.map((movie) =>
      movie.instance === instance && movie.id === id ? { ...movie, ...change } : movie,
    );
    this.facts = { ...this.facts, movies };
  }

  changeSeries(
    instance: InstanceName,
    id: number,
    change: (series: SeriesFacts) => Partial<SeriesFacts>,
  ): void {
    const series = this.facts.series.map((one) =>
      one.instance === instance && one.id === id ? { ...one, ...change(one) } : one,
    );
    this.facts = { ...this.facts, series };
  }

  changeEpisodes(
    instance: InstanceName,
    id: number,
    change: (episode: EpisodeFacts) => Partial<EpisodeFacts>,
  ): void {
    this.changeSeries(instance, id, ({ episodes }) => ({
      episodes: episodes.map((episode) => ({ ...episode, ...change(episode) })),
    }));
  }

  /** Paths of all media files that are there. */
  get paths(): readonly string[] {
    const movies = this.facts.movies.flatMap(({ file }) => (typeof file === 'string' ? [] : [file.path]));
    return [...movies, ...this.facts.series.flatMap(({ files }) => files.map(({ path }) => path))].sort();
  }

  removeTorrents(hashes: readonly TorrentHash[]): void {
    this.torrents = this.torrents.filter(({ hash }) => !hashes.includes(hash));
  }
}
