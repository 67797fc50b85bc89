import type { ServarrAdmin } from '../../../clients/servarr/admin.ts';
import type { ServarrReader } from '../../../clients/servarr/reader.ts';
import type { Provider } from '../../../clients/servarr/resources.ts';
import type { Change } from '../../domain/difference/comparison.ts';
import { isConcealed } from '../../domain/resource/resource.ts';
import { AppFailure } from '../../ports/app.ts';
import { DOCUMENTS, SETTING } from './kinds.ts';

/** The values to be sent, secrets in the open. */
type Values = Readonly<Record<string, unknown>>;

/** Makes one change. What is replaced as a whole is read right before, so that fields nobody manages survive. */
export async function writeChange(reader: ServarrReader, admin: ServarrAdmin, change: Change): Promise<void> {
  const { kind, name, fields } = change;
  const values = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, isConcealed(value) ? value.reveal() : value]),
  );
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

/** A password is given twice; read again, it is a hash and its confirmation empty. */
function confirmed(values: Values): Values {
  return 'password' in values ? { ...values, passwordConfirmation: values['password'] } : values;
}

interface ProviderCalls {
  readonly list: () => Promise<readonly Provider[]>;
  readonly template: (implementation: string) => Promise<Provider>;
  readonly create: (provider: Provider) => Promise<Provider>;
  readonly update: (provider: Provider) => Promise<Provider>;
}

async function writeProvider(change: Change, values: Values, calls: ProviderCalls): Promise<void> {
  if (change.action === 'create') {
    const template = await calls.template(String(values['implementation']));
    await calls.create({ ...changed(template, values), name: change.name });
    return;
  }
  const held = (await calls.list()).find(({ id }) => id === change.key);
  if (held === undefined) {
    throw new AppFailure(`${change.kind} ${change.name} went away in the meantime: run setup again`);
  }
  await calls.update(changed(held, values));
}

function changed(provider: Provider, values: Values): Provider {
  const own = Object.entries(values).filter(([name]) => !name.startsWith(SETTING));
  const fields = provider.fields.map((field) => {
    const name = `${SETTING}${field.name}`;
    return Object.hasOwn(values, name) ? { ...field, value: values[name] } : field;
  });
  return { ...provider, ...Object.fromEntries(own), fields };
}
