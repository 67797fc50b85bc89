import { fieldsNotTaken } from '../http/evidence.ts';
import type { HttpWriter } from '../http/writer.ts';
import {
  Command,
  Configuration,
  type ConfigurationPart,
  Provider,
  RemotePathMapping,
  RootFolder,
  Tag,
} from './resources.ts';

/** Changes what Radarr and Sonarr have in common: how the server is set up, not what is in it. */
export class ServarrAdmin {
  readonly #http: HttpWriter;

  constructor(http: HttpWriter) {
    this.#http = http;
  }

  /** The tag of this label, made when there is none. Labels hold letters, digits and dashes. */
  async ensureTag(label: string): Promise<Tag> {
    const path = '/api/v3/tag';
    const tag = this.#http.parsed('POST', { path }, await this.#http.post({ path, json: { label } }), Tag);
    if (tag.label !== label.toLowerCase()) {
      throw this.#http.failure(
        { method: 'POST', path },
        'mismatch',
        `made the tag ${tag.label} instead of ${label}`,
      );
    }
    return tag;
  }

  /** The folder must exist where the server runs, and it must be able to write there. */
  async createRootFolder(folder: string): Promise<RootFolder> {
    const path = '/api/v3/rootfolder';
    return this.#http.parsed(
      'POST',
      { path },
      await this.#http.post({ path, json: { path: folder } }),
      RootFolder,
    );
  }

  async createRemotePathMapping(mapping: Omit<RemotePathMapping, 'id'>): Promise<RemotePathMapping> {
    const path = '/api/v3/remotepathmapping';
    return this.#http.parsed(
      'POST',
      { path },
      await this.#http.post({ path, json: mapping }),
      RemotePathMapping,
    );
  }

  /**
   * Makes a download client without a connection to it. The server connects to an enabled one on POST,
   * whatever it is told, so it is created disabled and then enabled by force.
   */
  async createDownloadClient(client: Provider): Promise<Provider> {
    const path = '/api/v3/downloadclient';
    const answer = await this.#http.post({ path, json: { ...client, enable: false } });
    const { id } = this.#http.parsed('POST', { path }, answer, Provider);
    return await this.updateDownloadClient({ ...client, id });
  }

  /** Writes the whole download client; a masked password keeps the stored one. */
  async updateDownloadClient(client: Provider): Promise<Provider> {
    return await this.#update('/api/v3/downloadclient', client);
  }

  /** Makes a notification without sending one: like a download client it is tested while any event is on. */
  async createNotification(notification: Provider): Promise<Provider> {
    const path = '/api/v3/notification';
    const silent = Object.fromEntries(
      Object.entries(notification).map(([name, value]) => [name, /^on[A-Z]/.test(name) ? false : value]),
    );
    const { id } = this.#http.parsed(
      'POST',
      { path },
      await this.#http.post({ path, json: silent }),
      Provider,
    );
    return await this.updateNotification({ ...notification, id });
  }

  async updateNotification(notification: Provider): Promise<Provider> {
    return await this.#update('/api/v3/notification', notification);
  }

  /** Changes some fields of a part of the configuration, and reads it again; passwords cannot be compared. */
  async changeConfiguration(
    part: ConfigurationPart,
    change: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const path = `/api/v3/config/${part}`;
    const before = await this.#http.json({ path }, Configuration);
    await this.#http.put({ path: `${path}/${before.id}`, json: { ...before, ...change } });
    const after = await this.#http.json({ path }, Configuration);
    const ignored = fieldsNotTaken(change, after).filter((name) => !/password/i.test(name));
    if (ignored.length === 0) return;
    const what = `did not take ${ignored.join(', ')}`;
    throw this.#http.failure({ method: 'PUT', path }, 'mismatch', what, 'check the values and its version');
  }

  /** Starts a command. An unknown name is a fault of the server (500). */
  async start(command: { readonly name: string }): Promise<Command> {
    const path = '/api/v3/command';
    return this.#http.parsed('POST', { path }, await this.#http.post({ path, json: command }), Command);
  }

  async #update(path: string, provider: Provider): Promise<Provider> {
    const sending = { path: `${path}/${provider.id}`, query: { forceSave: true }, json: provider };
    return this.#http.parsed('PUT', sending, await this.#http.put(sending), Provider);
  }
}
