import { firstUnasked } from '../http/evidence.ts';
import type { ServerError } from '../http/server-error.ts';
import type { HttpWriter } from '../http/writer.ts';
import { ServarrAdmin } from '../servarr/admin.ts';
import type { Command } from '../servarr/resources.ts';
import { unlessDone } from '../servarr/unless-done.ts';
import type { SonarrExclusionId, SonarrSeriesId } from './ids.ts';
import { type EpisodeFileIds, type EpisodeIds, type SonarrCommand, WholeSeries } from './resources.ts';
import { SonarrTagger } from './tagger.ts';

/**
 * Changes one Sonarr. It never asks Sonarr to remove a series together with its files: that answers 200
 * before any file is touched, takes the whole folder and does not notice a missing mount.
 */
export class SonarrWriter extends SonarrTagger {
  /** Tags, folders, clients and configuration. */
  readonly admin: ServarrAdmin;
  readonly #http: HttpWriter;

  constructor(http: HttpWriter) {
    super(http);
    this.#http = http;
    this.admin = new ServarrAdmin(http);
  }

  /** Read the episodes again to be sure: an answer that was lost tells nothing. */
  async setEpisodesMonitored(episodeIds: EpisodeIds, monitored: boolean): Promise<void> {
    await this.#http.put({ path: '/api/v3/episode/monitor', json: { episodeIds, monitored } });
  }

  /**
   * Sets the flag of one season and nothing else: no field of the series is sent, so that a tag which somebody adds
   * at the same moment stays (a write of the whole series would empty it), and the episodes keep their own flags.
   * That takes the season pass call without options: with any, even empty ones, it changes episodes too (seen).
   */
  async setSeasonFlag(id: SonarrSeriesId, seasonNumber: number, monitored: boolean): Promise<void> {
    const path = '/api/v3/seasonpass';
    await this.#http.post({ path, json: { series: [{ id, seasons: [{ seasonNumber, monitored }] }] } });
    const { seasons } = await this.seriesById(id);
    const taken = seasons.some((one) => one.seasonNumber === seasonNumber && one.monitored === monitored);
    if (!taken) throw this.#notTaken(id, `monitored=${monitored} of season ${seasonNumber}`);
  }

  /**
   * Sets the flag of some seasons, which Sonarr then hands down to their episodes, and leaves all else as it
   * is. What somebody changes at the same moment may be lost: where only flags are to change, `setSeasonFlag` is
   * the call.
   */
  async setSeasonsMonitored(
    id: SonarrSeriesId,
    seasonNumbers: readonly number[],
    monitored: boolean,
  ): Promise<void> {
    const wanted = new Set(seasonNumbers);
    const change = (series: WholeSeries): WholeSeries => ({
      ...series,
      seasons: series.seasons.map((season) =>
        wanted.has(season.seasonNumber) ? { ...season, monitored } : season,
      ),
    });
    const { seasons } = await this.#changeSeries(id, change);
    const missing = seasonNumbers.filter(
      (number) => !seasons.some((season) => season.seasonNumber === number && season.monitored === monitored),
    );
    if (missing.length > 0)
      throw this.#notTaken(id, `monitored=${monitored} of season ${missing.join(', ')}`);
  }

  async setSeriesMonitored(id: SonarrSeriesId, monitored: boolean): Promise<void> {
    const after = await this.#changeSeries(id, (series) => ({ ...series, monitored }));
    if (after.monitored !== monitored) throw this.#notTaken(id, `monitored=${monitored}`);
  }

  /**
   * Deletes files of one series, done when this returns. Every one must be of that series, because Sonarr
   * works out all paths from the first file's. Their episodes stay monitored: unmonitor them before.
   *
   * @throws ServerError `conflict` when the root folder is missing or empty; some files may be gone then
   */
  async deleteEpisodeFiles(seriesId: SonarrSeriesId, episodeFileIds: EpisodeFileIds): Promise<void> {
    const path = '/api/v3/episodefile/bulk';
    const files = await this.episodeFiles(seriesId);
    const other = firstUnasked(episodeFileIds, new Set(files.map(({ id }) => id)));
    if (other !== undefined) {
      const what = `has no file ${other} at series ${seriesId}`;
      throw this.#http.failure(
        { method: 'DELETE', path },
        'mismatch',
        what,
        'nothing was deleted; plan again',
      );
    }
    await this.#http.delete({ path, json: { episodeFileIds } });
  }

  /** Removes the series' entry, and with it its history. Files on the disk are left alone. */
  async removeSeries(
    id: SonarrSeriesId,
    { addImportListExclusion }: { addImportListExclusion: boolean },
  ): Promise<void> {
    await this.#http.delete({
      path: `/api/v3/series/${id}`,
      query: { deleteFiles: false, addImportListExclusion },
    });
  }

  /** Keeps lists from adding the series; that it is excluded already is no error. */
  async exclude({ tvdbId, title }: { tvdbId: number; title: string }): Promise<void> {
    await unlessDone(
      async () => await this.#http.post({ path: '/api/v3/importlistexclusion', json: { tvdbId, title } }),
      async () => (await this.exclusions()).some((exclusion) => exclusion.tvdbId === tvdbId),
    );
  }

  async removeExclusion(id: SonarrExclusionId): Promise<void> {
    await this.#http.delete({ path: `/api/v3/importlistexclusion/${id}` });
  }

  async start(command: SonarrCommand): Promise<Command> {
    return await this.admin.start(command);
  }

  /** Reads the whole series, writes it back changed, and answers what it is then. */
  async #changeSeries(
    id: SonarrSeriesId,
    change: (series: WholeSeries) => WholeSeries,
  ): Promise<WholeSeries> {
    const path = `/api/v3/series/${id}`;
    const read = async () => this.requireSame(path, await this.#http.json({ path }, WholeSeries), id);
    await this.#http.put({ path, json: change(await read()) });
    return await read();
  }

  #notTaken(id: SonarrSeriesId, what: string): ServerError {
    const path = `/api/v3/series/${id}`;
    return this.#http.failure({ method: 'PUT', path }, 'mismatch', `did not take ${what}`, 'see its log');
  }
}
