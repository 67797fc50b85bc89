import type { HttpWriter } from '../http/writer.ts';
import { FamilyAdmin } from './family-admin.ts';
import { Command, type Provider, RemotePathMapping, RootFolder } from './resources.ts';

/** Changes what Radarr and Sonarr have in common: how the server is set up, not what is in it. */
export class ServarrAdmin extends FamilyAdmin {
  constructor(http: HttpWriter) {
    super(http, '/api/v3');
  }

  /** The folder must exist where the server runs, and it must be able to write there. */
  async createRootFolder(folder: string): Promise<RootFolder> {
    const path = '/api/v3/rootfolder';
    return this.http.parsed(
      'POST',
      { path },
      await this.http.post({ path, json: { path: folder } }),
      RootFolder,
    );
  }

  async createRemotePathMapping(mapping: Omit<RemotePathMapping, 'id'>): Promise<RemotePathMapping> {
    const path = '/api/v3/remotepathmapping';
    return this.http.parsed(
      'POST',
      { path },
      await this.http.post({ path, json: mapping }),
      RemotePathMapping,
    );
  }

  /**
   * Makes a download client without a connection to it. The server connects to an enabled one on POST,
   * whatever it is told, so it is created disabled and then enabled by force.
   */
  async createDownloadClient(client: Provider): Promise<Provider> {
    const path = '/api/v3/downloadclient';
    const { id } = await this.create(path, { ...client, enable: false });
    return await this.updateDownloadClient({ ...client, id });
  }

  /** Writes the whole download client; a masked password keeps the stored one. */
  async updateDownloadClient(client: Provider): Promise<Provider> {
    return await this.update('/api/v3/downloadclient', client);
  }

  /** Makes a notification without sending one: like a download client it is tested while any event is on. */
  async createNotification(notification: Provider): Promise<Provider> {
    const path = '/api/v3/notification';
    const silent = Object.fromEntries(
      Object.entries(notification).map(([name, value]) => [name, /^on[A-Z]/.test(name) ? false : value]),
    );
    const { id } = await this.create(path, silent);
    return await this.updateNotification({ ...notification, id });
  }

  async updateNotification(notification: Provider): Promise<Provider> {
    return await this.update('/api/v3/notification', notification);
  }

  /** Starts a command. An unknown name is a fault of the server (500). */
  async start(command: { readonly name: string }): Promise<Command> {
    const path = '/api/v3/command';
    return this.http.parsed('POST', { path }, await this.http.post({ path, json: command }), Command);
  }
}
