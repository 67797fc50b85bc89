import type { ServarrAdmin } from '../../../clients/servarr/admin.ts';
import type { ServarrReader } from '../../../clients/servarr/reader.ts';
import type { Change } from '../../domain/difference/comparison.ts';
import { valuesOf } from '../servers/values.ts';
import { DOCUMENTS } from './kinds.ts';
import { confirmed, writeProvider } from './write-provider.ts';

/** Makes one change. What is replaced as a whole is read right before, so that fields nobody manages survive. */
export async function writeChange(reader: ServarrReader, admin: ServarrAdmin, change: Change): Promise<void> {
  const { kind, name, fields } = change;
  const values = valuesOf(fields);
  const part = Object.hasOwn(DOCUMENTS, kind) ? DOCUMENTS[kind] : undefined;
  if (part !== undefined) return await admin.changeConfiguration(part, confirmed(values));
  switch (kind) {
    case 'root-folder':
      await admin.createRootFolder(name);
      return;
    case 'tag':
      await admin.ensureTag(name);
      return;
    case 'download-client':
      await writeProvider(change, values, {
        list: async () => await reader.downloadClients(),
        template: async (implementation) => await reader.downloadClientSchema(implementation),
        create: async (provider) => await admin.createDownloadClient(provider),
        update: async (provider) => await admin.updateDownloadClient(provider),
      });
      return;
    case 'notification':
      await writeProvider(change, values, {
        list: async () => await reader.notifications(),
        template: async (implementation) => await reader.notificationSchema(implementation),
        create: async (provider) => await admin.createNotification(provider),
        update: async (provider) => await admin.updateNotification(provider),
      });
      return;
    default:
      throw new Error(`Radarr and Sonarr have no ${kind}`);
  }
}
