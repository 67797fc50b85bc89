import { fieldsNotTaken } from '../http/evidence.ts';
import type { ServerError } from '../http/server-error.ts';
import type { HttpWriter } from '../http/writer.ts';
import { optionsForm, optionsLost } from './category-form.ts';
import { deletionProblem } from './deletion-problem.ts';
import { TorrentHash, type TorrentHashes } from './ids.ts';
import { QbittorrentReader } from './reader.ts';
import type { Preferences } from './resources.ts';

const looksAfterDelete = 20;
const pauseMs = 500;

/** Settings that can be written and are never shown. */
const writeOnly = new Set(['web_ui_password']);

/**
 * Limits, each with its switch. The server looks at a limit only beside its switch, and takes a missing one for 0, which
 * stops every torrent at once (`AppController::setPreferencesAction`, 4.5 to 5.2): they are written together.
 */
const limits = ['max_ratio', 'max_seeding_time', 'max_inactive_seeding_time'].map(
  (limit) => [limit, `${limit}_enabled`] as const,
);

/** Changes one qBittorrent. */
export class QbittorrentWriter extends QbittorrentReader {
  readonly #http: HttpWriter;

  constructor(http: HttpWriter) {
    super(http);
    this.#http = http;
  }

  /**
   * Deletes torrents and, if so asked, their data; done when this returns. The server answers success before
   * it acts and for hashes it does not know, so torrents are read before and after. Nothing is sent when a
   * torrent is not finished, or when its data is also another torrent's.
   *
   * @throws ServerError `mismatch` when one may not be deleted, `incomplete` when some are still listed
   * after ten seconds
   */
  async deleteTorrents(hashes: TorrentHashes, { deleteFiles }: { deleteFiles: boolean }): Promise<void> {
    const path = '/api/v2/torrents/delete';
    const refuse = (what: string) => this.#failure(path, 'mismatch', what, 'nothing was deleted; plan again');
    if (!hashes.every((hash) => TorrentHash.safeParse(hash).success))
      throw refuse('was to delete what is no hash');
    const problem = deletionProblem(await this.torrents(), new Set(hashes), deleteFiles);
    if (problem !== undefined) throw refuse(problem);
    await this.#http.post({ path, form: { hashes: hashes.join('|'), deleteFiles } });
    for (let look = 1; ; look++) {
      const left = await this.torrentsByHash(hashes);
      if (left.length === 0) return;
      if (look === looksAfterDelete) {
        throw this.#failure(path, 'incomplete', `still lists ${left.length} deleted torrents`, 'see its log');
      }
      await this.#http.pause(pauseMs);
    }
  }

  /** Puts torrents in a category that exists, or with an empty name in none. */
  async setCategory(hashes: TorrentHashes, category: string): Promise<void> {
    const form = { hashes: hashes.map((hash) => TorrentHash.parse(hash)).join('|'), category };
    await this.#http.post({ path: '/api/v2/torrents/setCategory', form });
  }

  /**
   * Makes the category, or gives it this path and leaves what else it has; done already is no error, which to the
   * server it is.
   */
  async ensureCategory(category: string, savePath: string): Promise<void> {
    const before = (await this.categories())[category];
    if (before?.savePath === savePath) return;
    const path = `/api/v2/torrents/${before === undefined ? 'createCategory' : 'editCategory'}`;
    const kept = before === undefined ? {} : optionsForm(before);
    await this.#http.post({ path, form: { category, savePath, ...kept } });
    const after = (await this.categories())[category];
    if (after?.savePath !== savePath) {
      const what = `did not take the category ${category}`;
      throw this.#failure(path, 'mismatch', what, 'check its name and path');
    }
    const lost = before === undefined ? [] : optionsLost(before, after);
    if (lost.length === 0) return;
    const what = `changed ${lost.join(', ')} of the category ${category} along with its path`;
    throw this.#failure(path, 'mismatch', what, 'set these anew in its settings');
  }

  /**
   * Changes some settings and reads them again. The server answers success for a name it does not know and
   * turns a value of the wrong type into 0 or false, so unknown names are refused before and values compared
   * after. A changed port of the web interface drops the connection.
   */
  async changePreferences(change: Preferences): Promise<void> {
    const path = '/api/v2/app/setPreferences';
    const known = await this.preferences();
    const unknown = Object.keys(change).filter((name) => !(name in known) && !writeOnly.has(name));
    if (unknown.length > 0) {
      throw this.#failure(
        path,
        'mismatch',
        `does not have the settings ${unknown.join(', ')}`,
        'nothing was changed',
      );
    }
    await this.#http.post({ path, form: { json: JSON.stringify({ ...besides(change, known), ...change }) } });
    const ignored = fieldsNotTaken(change, await this.preferences()).filter((name) => !writeOnly.has(name));
    if (ignored.length > 0) {
      throw this.#failure(path, 'mismatch', `did not take ${ignored.join(', ')}`, 'check the values');
    }
  }

  #failure(path: string, code: 'mismatch' | 'incomplete', what: string, nextStep: string): ServerError {
    return this.#http.failure({ method: 'POST', path }, code, what, nextStep);
  }
}

/** The other halves of the limits that a change has one of, as they are. */
function besides(change: Preferences, known: Preferences): Preferences {
  const pairs = limits.filter((pair) => pair.some((name) => name in change));
  const names = pairs.flat().filter((name) => name in known);
  return Object.fromEntries(names.map((name) => [name, known[name]]));
}
