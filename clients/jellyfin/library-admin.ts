import * as z from 'zod';
import type { HttpWriter } from '../http/writer.ts';
import type { JellyfinItemId } from './ids.ts';
import { requireTaken } from './require-taken.ts';
import { type Configuration, LibraryWithOptions } from './server.ts';

/** A library to be made; the paths must exist where Jellyfin runs. */
export interface NewLibrary {
  readonly name: string;
  readonly collectionType: 'movies' | 'tvshows';
  readonly paths: readonly string[];
  /** Options beside the paths; those left out are as in a library that nobody configured. @default - none */
  readonly options?: Configuration;
  /** Whether Jellyfin takes the library in at once and starts a scan of everything. @default false */
  readonly scan?: boolean;
}

const folders = '/Library/VirtualFolders';

/** Makes libraries and changes their options. There is no method that removes one, or a folder of one. */
export class JellyfinLibraryAdmin {
  readonly #http: HttpWriter;

  constructor(http: HttpWriter) {
    this.#http = http;
  }

  /**
   * Libraries with all their options. Until a library was taken in, by a scan or (10.11 and later) when it was made,
   * it has neither an id nor the options that it was made with.
   */
  async librariesWithOptions(): Promise<LibraryWithOptions[]> {
    return await this.#http.json({ path: folders }, z.array(LibraryWithOptions));
  }

  /** @throws ServerError `conflict` when the name is taken: the server would make a second one, `Movies2` */
  async createLibrary({ name, collectionType, paths, options, scan = false }: NewLibrary): Promise<void> {
    if ((await this.librariesWithOptions()).some((library) => library.Name === name)) {
      throw this.#taken(folders, `a library called ${name}`);
    }
    const LibraryOptions = { ...options, PathInfos: paths.map((Path) => ({ Path })) };
    // In the query a path would be split at its commas.
    await this.#http.post({
      path: folders,
      query: { name, collectionType, refreshLibrary: scan },
      json: { LibraryOptions },
    });
  }

  /**
   * Adds a folder to a library; the next scan looks into it.
   *
   * @param scan whether a scan of everything starts at once
   * @throws ServerError `conflict` when the library has the folder: the server would list it twice
   * @throws ServerError `not-found` when there is no such library, or the folder is not there where Jellyfin runs
   */
  async addPath(name: string, folder: string, { scan = false } = {}): Promise<void> {
    const path = `${folders}/Paths`;
    if ((await this.#locationsOf(name)).includes(folder)) {
      throw this.#taken(path, `the folder ${folder} in the library ${name}`);
    }
    const json = { Name: name, PathInfo: { Path: folder } };
    await this.#http.post({ path, query: { refreshLibrary: scan }, json });
    if ((await this.#locationsOf(name)).includes(folder)) return;
    throw this.#http.failure({ method: 'POST', path }, 'mismatch', `did not take the folder ${folder}`);
  }

  /** Changes some options of a library: a write replaces them all, so they are read first. */
  async changeLibraryOptions(id: JellyfinItemId, change: Configuration): Promise<void> {
    const path = `${folders}/LibraryOptions`;
    await this.#http.post({
      path,
      json: { Id: id, LibraryOptions: { ...(await this.#optionsOf(id)), ...change } },
    });
    requireTaken(this.#http, path, change, await this.#optionsOf(id));
  }

  async #optionsOf(id: JellyfinItemId): Promise<Configuration> {
    const library = (await this.librariesWithOptions()).find(({ ItemId }) => ItemId === id);
    if (library?.LibraryOptions != null) return library.LibraryOptions;
    throw this.#http.failure({ path: folders }, 'not-found', `has no options of a library ${id}`);
  }

  async #locationsOf(name: string): Promise<readonly string[]> {
    const libraries = await this.librariesWithOptions();
    return libraries.find((library) => library.Name === name)?.Locations ?? [];
  }

  #taken(path: string, thing: string) {
    return this.#http.failure({ method: 'POST', path }, 'conflict', `already has ${thing}`, 'use that one');
  }
}
