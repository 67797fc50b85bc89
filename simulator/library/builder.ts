import { type MovieInput, movieFrom } from './build-movie.ts';
import { type SeriesInput, seriesFrom } from './build-series.ts';
import type { LibrarySpec, MovieSpec, SeriesSpec, TorrentSpec, UserSpec } from './spec.ts';

/** Writes a small library by hand: `aLibrary().user('ann').movie({ title: 'Heat' }).build()`. */
export class LibraryBuilder {
  readonly #users: UserSpec[] = [];
  readonly #movies: MovieSpec[] = [];
  readonly #series: SeriesSpec[] = [];
  readonly #torrents: TorrentSpec[] = [];
  readonly #tags: string[] = [];

  user(name: string, more: Omit<UserSpec, 'name'> = {}): this {
    this.#users.push({ name, ...more });
    return this;
  }

  movie(input: MovieInput): this {
    this.#movies.push(movieFrom(input, this.#movies.length + 1));
    return this;
  }

  series(input: SeriesInput): this {
    this.#series.push(seriesFrom(input, this.#series.length + 1));
    return this;
  }

  /** A torrent that no library file came from. */
  torrent(torrent: TorrentSpec): this {
    this.#torrents.push(torrent);
    return this;
  }

  /** A tag label that exists in every Radarr and Sonarr though nothing carries it. */
  tag(label: string): this {
    this.#tags.push(label);
    return this;
  }

  /** Without a user of its own a library has an administrator called admin. */
  build(): LibrarySpec {
    return {
      users: this.#users.length > 0 ? [...this.#users] : [{ name: 'admin', administrator: true }],
      movies: [...this.#movies],
      series: [...this.#series],
      otherTorrents: [...this.#torrents],
      tags: [...this.#tags],
    };
  }
}

export function aLibrary(): LibraryBuilder {
  return new LibraryBuilder();
}
