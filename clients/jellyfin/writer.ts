import * as z from 'zod';
import { fieldsNotTaken } from '../http/evidence.ts';
import { inChunks } from '../http/query.ts';
import type { HttpReader } from '../http/reader.ts';
import type { HttpWriter } from '../http/writer.ts';
import { JellyfinItemId, type JellyfinUserId } from './ids.ts';
import { type ConfigurationPart, configurationPath, idsPerCall, JellyfinReader } from './reader.ts';
import { ApiKey, type Configuration, User, UserWithWholePolicy } from './server.ts';

/** A library to be made; the paths must exist where Jellyfin runs. */
export interface NewLibrary {
  readonly name: string;
  readonly collectionType: 'movies' | 'tvshows';
  readonly paths: readonly string[];
}

/** Changes one Jellyfin. It cannot delete items: there is no such method, and the connection refuses the call. */
export class JellyfinWriter extends JellyfinReader {
  readonly #http: HttpWriter;

  constructor(http: HttpWriter, anonymous: HttpReader) {
    super(http, anonymous);
    this.#http = http;
  }

  /**
   * Makes a collection whose name nobody changes. One unknown member fails the whole call.
   *
   * @throws ServerError `conflict` when the name is taken: a second create would empty the first one
   */
  async createCollection(name: string, ids: readonly JellyfinItemId[]): Promise<JellyfinItemId> {
    const path = '/Collections';
    if ((await this.collections()).some((collection) => collection.Name === name)) {
      throw this.#taken(path, `a collection called ${name}`);
    }
    const [first = [], ...rest] = inChunks(ids, idsPerCall);
    const query = { name, isLocked: true, ids: first.length === 0 ? undefined : first.join(',') };
    const answer = await this.#http.post({ path, query });
    const { Id } = this.#http.parsed('POST', { path }, answer, z.object({ Id: JellyfinItemId }));
    await this.addToCollection(Id, rest.flat());
    return Id;
  }

  async addToCollection(id: JellyfinItemId, members: readonly JellyfinItemId[]): Promise<void> {
    for (const chunk of inChunks(members, idsPerCall)) {
      await this.#http.post({ path: `/Collections/${id}/Items`, query: { ids: chunk.join(',') } });
    }
  }

  /** Takes items out of a collection and nothing else; unknown ones are passed over by the server. */
  async removeFromCollection(id: JellyfinItemId, members: readonly JellyfinItemId[]): Promise<void> {
    for (const chunk of inChunks(members, idsPerCall)) {
      await this.#http.delete({ path: `/Collections/${id}/Items`, query: { ids: chunk.join(',') } });
    }
  }

  /** Tells Jellyfin that files are gone, by the paths that Jellyfin knows them by. It looks a minute later. */
  async reportDeleted(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const Updates = paths.map((Path) => ({ Path, UpdateType: 'Deleted' }));
    await this.#http.post({ path: '/Library/Media/Updated', json: { Updates } });
  }

  /** Scans all libraries. It cancels and restarts a scan under way: once a run, never once an item. */
  async refreshLibraries(): Promise<void> {
    await this.#http.post({ path: '/Library/Refresh' });
  }

  /** @throws ServerError `conflict` when the name is taken: the server would make a second one, `Movies2` */
  async createLibrary({ name, collectionType, paths }: NewLibrary): Promise<void> {
    const path = '/Library/VirtualFolders';
    if ((await this.libraries()).some((library) => library.Name === name)) {
      throw this.#taken(path, `a library called ${name}`);
    }
    const LibraryOptions = { PathInfos: paths.map((Path) => ({ Path })) };
    // In the query a path would be split at its commas.
    await this.#http.post({
      path,
      query: { name, collectionType, refreshLibrary: false },
      json: { LibraryOptions },
    });
  }

  async createUser(name: string, password: string): Promise<User> {
    const path = '/Users/New';
    const answer = await this.#http.post({ path, json: { Name: name, Password: password } });
    return this.#http.parsed('POST', { path }, answer, User);
  }

  /** Changes some fields of a user's policy: a write replaces the whole, so it is read first. */
  async changePolicy(userId: JellyfinUserId, change: Configuration): Promise<void> {
    const read = async () => {
      const path = `/Users/${userId}`;
      const { Id, Policy } = await this.#http.json({ path }, UserWithWholePolicy);
      if (Id !== userId) throw this.#http.failure({ path }, 'mismatch', `sent the user ${Id} instead`);
      return Policy;
    };
    const path = `/Users/${userId}/Policy`;
    await this.#http.post({ path, json: { ...(await read()), ...change } });
    this.#requireTaken(path, change, await read());
  }

  /** Changes some fields of the configuration: a write replaces the whole, so it is read first. */
  async changeConfiguration(change: Configuration, part?: ConfigurationPart): Promise<void> {
    const path = configurationPath(part);
    await this.#http.post({ path, json: { ...(await this.configuration(part)), ...change } });
    this.#requireTaken(path, change, await this.configuration(part));
  }

  /** Tokens of the API keys of this name. */
  async apiKeys(name: string): Promise<string[]> {
    const path = '/Auth/Keys';
    const { Items } = await this.#http.json({ path }, z.object({ Items: z.array(ApiKey) }));
    return Items.filter(({ AppName }) => AppName === name).map(({ AccessToken }) => AccessToken);
  }

  /**
   * The API key of this name, made when there is none. Creating answers nothing and is not idempotent, so
   * keys are listed before and after.
   */
  async ensureApiKey(name: string): Promise<string> {
    const path = '/Auth/Keys';
    let keys = await this.apiKeys(name);
    if (keys.length === 0) {
      await this.#http.post({ path, query: { app: name } });
      keys = await this.apiKeys(name);
    }
    const [key, ...others] = keys;
    if (key === undefined || others.length > 0) {
      throw this.#http.failure(
        { path },
        'mismatch',
        `has ${keys.length} api keys called ${name}`,
        'leave exactly one',
      );
    }
    return key;
  }

  #taken(path: string, thing: string) {
    return this.#http.failure({ method: 'POST', path }, 'conflict', `already has ${thing}`, 'use that one');
  }

  #requireTaken(path: string, change: Configuration, now: Configuration): void {
    const ignored = fieldsNotTaken(change, now);
    if (ignored.length > 0) {
      const what = `did not take ${ignored.join(', ')}`;
      throw this.#http.failure(
        { path },
        'mismatch',
        what,
        'check the values and that its version knows them',
      );
    }
  }
}
