import type { EpochMs } from '../../../../cleanup/domain/basics/time.ts';
import type {
  EpisodeFacts,
  Facts,
  MovieFacts,
  SeriesFacts,
  UserWatch,
} from '../../../../cleanup/domain/facts/facts.ts';
import type { PlanItem } from '../../../../cleanup/domain/plan/plan.ts';
import { anEpisodeFile, episodeFileId } from '../../../support/facts.ts';
import { HOUSEHOLD, type Person, PRIMARY, unwatched } from './people.ts';
import { sourcesOfWorld } from './sources.ts';

/** The servers of the invented household, as far as facts can tell: what happens to them, and what the cleanup takes. */
export class World {
  movies: readonly MovieFacts[] = [];
  series: readonly SeriesFacts[] = [];
  /** Jellyfin answers only in part while this is set. */
  outage = false;
  #lastId = 0;

  /** A number no other thing of this world has. */
  newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  addMovies(...movies: readonly MovieFacts[]): void {
    this.movies = [...this.movies, ...movies];
  }

  addSeries(...series: readonly SeriesFacts[]): void {
    this.series = [...this.series, ...series];
  }

  /** Changes every copy of a movie. */
  changeMovie(title: string, change: (movie: MovieFacts) => Partial<MovieFacts>): void {
    this.movies = this.movies.map((movie) =>
      movie.title === title ? { ...movie, ...change(movie) } : movie,
    );
  }

  changeSeries(title: string, change: (series: SeriesFacts) => Partial<SeriesFacts>): void {
    this.series = this.series.map((series) =>
      series.title === title ? { ...series, ...change(series) } : series,
    );
  }

  changeEpisode(
    title: string,
    season: number,
    number: number,
    change: (episode: EpisodeFacts) => Partial<EpisodeFacts>,
  ): void {
    this.changeSeries(title, ({ episodes }) => ({
      episodes: episodes.map((episode) =>
        episode.season === season && episode.number === number ? { ...episode, ...change(episode) } : episode,
      ),
    }));
  }

  /** An episode's file comes in; Jellyfin finds it at once. */
  download(title: string, season: number, number: number, importedAt: EpochMs): void {
    const file = episodeFileId(this.newId());
    this.changeEpisode(title, season, number, () => ({ file, watches: unwatched() }));
    this.changeSeries(title, ({ files, episodes }) => ({
      files: [
        ...files,
        anEpisodeFile({
          id: file,
          path: `/data/series/${title}/S${season}E${number}.mkv`,
          importedAt,
          episodes: episodes.filter((episode) => episode.file === file).map(({ id }) => id),
        }),
      ],
    }));
  }

  /** What a run reads at this moment; during an outage nobody's watching is known. */
  facts(now: EpochMs): Facts {
    const facts: Facts = {
      takenAt: now,
      sources: sourcesOfWorld(this.outage),
      users: HOUSEHOLD,
      movies: this.movies,
      series: this.series,
    };
    return this.outage ? withoutWatches(facts) : facts;
  }

  /** Carries out what a run removes, as the two servers would. */
  remove(item: PlanItem): void {
    switch (item.kind) {
      case 'movie':
        this.movies = this.movies.filter(
          ({ instance, id }) => instance !== item.instance || id !== item.movieId,
        );
        break;
      case 'series':
        this.series = this.series.filter(({ id }) => id !== item.seriesId);
        break;
      default:
        this.#removeFiles(
          item.title,
          item.files.map(({ id }) => id),
        );
    }
  }

  #removeFiles(title: string, gone: readonly number[]): void {
    this.changeSeries(title, ({ files, episodes }) => ({
      files: files.filter(({ id }) => !gone.includes(id)),
      episodes: episodes.map((episode) =>
        typeof episode.file === 'number' && gone.includes(episode.file)
          ? { ...episode, file: 'none', monitored: false, watches: [] }
          : episode,
      ),
    }));
  }
}

/** The same watches with some of one person's changed. */
export function changed(
  watches: readonly UserWatch[],
  person: Person,
  change: Partial<UserWatch>,
): UserWatch[] {
  return watches.map((entry) => (entry.user === person.id ? { ...entry, ...change } : entry));
}

/** The primary user sees it to the end. */
export function seen(watches: readonly UserWatch[], when: EpochMs): UserWatch[] {
  return changed(watches, PRIMARY, { state: 'played', lastPlayedAt: when, position: 'none' });
}

function withoutWatches(facts: Facts): Facts {
  return {
    ...facts,
    movies: facts.movies.map((movie) => ({ ...movie, watches: [] })),
    series: facts.series.map((series) => ({
      ...series,
      episodes: series.episodes.map((episode) => ({ ...episode, watches: [] })),
    })),
  };
}
