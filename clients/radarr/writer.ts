import type { HttpWriter } from '../http/writer.ts';
import { ServarrAdmin } from '../servarr/admin.ts';
import type { Command } from '../servarr/resources.ts';
import { unlessDone } from '../servarr/unless-done.ts';
import type { RadarrExclusionId, RadarrFileId, RadarrMovieId } from './ids.ts';
import type { MovieIds, RadarrCommand } from './resources.ts';
import { RadarrTagger } from './tagger.ts';

/**
 * Changes one Radarr. It never asks Radarr to remove a movie together with its files: that answers 200
 * before any file is touched, takes the whole folder and does not notice a missing mount.
 */
export class RadarrWriter extends RadarrTagger {
  /** Tags, folders, clients and configuration. */
  readonly admin: ServarrAdmin;
  readonly #http: HttpWriter;

  constructor(http: HttpWriter) {
    super(http);
    this.#http = http;
    this.admin = new ServarrAdmin(http);
  }

  /** Read the movies again to be sure: an answer that was lost tells nothing. */
  async setMonitored(movieIds: MovieIds, monitored: boolean): Promise<void> {
    await this.#http.put({ path: '/api/v3/movie/editor', json: { movieIds, monitored } });
  }

  /**
   * Deletes one file, done when this returns. It must be of this movie. The movie stays monitored:
   * unmonitor it before, or Radarr fetches it again.
   *
   * @throws ServerError `conflict` when the root folder is missing or empty, `not-found` for an unknown
   * file; a file that was gone from the disk is no error
   */
  async deleteMovieFile(movieId: RadarrMovieId, fileId: RadarrFileId): Promise<void> {
    const path = `/api/v3/moviefile/${fileId}`;
    const file = await this.movieFile(fileId);
    if (file.movieId !== movieId) {
      const what = `has file ${fileId} at movie ${file.movieId}, not ${movieId}`;
      throw this.#http.failure(
        { method: 'DELETE', path },
        'mismatch',
        what,
        'nothing was deleted; plan again',
      );
    }
    await this.#http.delete({ path });
  }

  /** Removes the movie's entry, and with it its history. Files on the disk are left alone. */
  async removeMovie(
    id: RadarrMovieId,
    { addImportExclusion }: { addImportExclusion: boolean },
  ): Promise<void> {
    await this.#http.delete({
      path: `/api/v3/movie/${id}`,
      query: { deleteFiles: false, addImportExclusion },
    });
  }

  /** Keeps lists from adding the movie; that it is excluded already is no error. */
  async exclude({ tmdbId, title, year }: { tmdbId: number; title: string; year: number }): Promise<void> {
    const json = { tmdbId, movieTitle: title, movieYear: year };
    await unlessDone(
      async () => await this.#http.post({ path: '/api/v3/exclusions', json }),
      async () => (await this.exclusions()).some((exclusion) => exclusion.tmdbId === tmdbId),
    );
  }

  async removeExclusion(id: RadarrExclusionId): Promise<void> {
    await this.#http.delete({ path: `/api/v3/exclusions/${id}` });
  }

  async start(command: RadarrCommand): Promise<Command> {
    return await this.admin.start(command);
  }
}
