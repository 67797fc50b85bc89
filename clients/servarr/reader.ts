import * as z from 'zod';
import { firstDuplicate } from '../http/evidence.ts';
import type { HttpReader } from '../http/reader.ts';
import { FamilyReader } from './family-reader.ts';
import {
  Command,
  type CommandId,
  DiskSpace,
  FolderListing,
  ImportList,
  MediaManagement,
  Provider,
  QualityProfile,
  RemotePathMapping,
  RootFolder,
} from './resources.ts';

/** Reads what Radarr and Sonarr have in common. */
export class ServarrReader extends FamilyReader {
  constructor(http: HttpReader) {
    super(http, '/api/v3');
  }

  /** Slow: the server lists each folder's content for it. */
  async rootFolders(): Promise<RootFolder[]> {
    return await this.http.json({ path: '/api/v3/rootfolder' }, z.array(RootFolder));
  }

  async diskSpace(): Promise<DiskSpace[]> {
    return await this.http.json({ path: '/api/v3/diskspace' }, z.array(DiskSpace));
  }

  /**
   * Names of the folders in a folder, as the server sees them. A few names are never told, `cache` and `trash` among
   * them; none at all may also mean that the folder is not there.
   */
  async foldersIn(path: string): Promise<string[]> {
    const read = { path: '/api/v3/filesystem', query: { path: path.endsWith('/') ? path : `${path}/` } };
    const { directories } = await this.http.json(read, FolderListing);
    return (directories ?? []).map(({ name }) => name);
  }

  async qualityProfiles(): Promise<QualityProfile[]> {
    return await this.http.json({ path: '/api/v3/qualityprofile' }, z.array(QualityProfile));
  }

  async remotePathMappings(): Promise<RemotePathMapping[]> {
    return await this.http.json({ path: '/api/v3/remotepathmapping' }, z.array(RemotePathMapping));
  }

  async command(id: CommandId): Promise<Command> {
    const path = `/api/v3/command/${id}`;
    const command = await this.http.json({ path }, Command);
    return this.requireSame(path, command, id);
  }

  /** Configured download clients; passwords in them are masked. */
  async downloadClients(): Promise<Provider[]> {
    return await this.http.json({ path: '/api/v3/downloadclient' }, z.array(Provider));
  }

  /** The template of a download client, with every field this version knows and its default. */
  async downloadClientSchema(implementation: string): Promise<Provider> {
    return await this.template('/api/v3/downloadclient/schema', implementation);
  }

  async notifications(): Promise<Provider[]> {
    return await this.http.json({ path: '/api/v3/notification' }, z.array(Provider));
  }

  async notificationSchema(implementation: string): Promise<Provider> {
    return await this.template('/api/v3/notification/schema', implementation);
  }

  /** Lists that add titles by themselves. */
  async importLists(): Promise<ImportList[]> {
    return await this.http.json({ path: '/api/v3/importlist' }, z.array(ImportList));
  }

  async mediaManagement(): Promise<MediaManagement> {
    return await this.http.json({ path: '/api/v3/config/mediamanagement' }, MediaManagement);
  }

  /** Fails when a list names something twice. */
  protected requireUnique<T extends { id: number }>(path: string, list: T[]): T[] {
    const twice = firstDuplicate(list.map(({ id }) => id));
    if (twice !== undefined) throw this.http.failure({ path }, 'mismatch', `sent the id ${twice} twice`);
    return list;
  }

  /** Fails when something else came back than what was asked for. */
  protected requireSame<T extends { id: number }>(path: string, found: T, id: number): T {
    if (found.id !== id) throw this.http.failure({ path }, 'mismatch', `sent the id ${found.id} instead`);
    return found;
  }
}
