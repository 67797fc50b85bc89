import {
  openProwlarrReader,
  openProwlarrWriter,
  type ProwlarrOptions,
  type ProwlarrWriter,
} from '../../../clients/prowlarr/open.ts';
import type { ProwlarrReader } from '../../../clients/prowlarr/reader.ts';
import type { Change } from '../../domain/difference/comparison.ts';
import type { Reading, Resource } from '../../domain/resource/resource.ts';
import type { AppReader, AppWriter } from '../../ports/app.ts';
import { fromDocument, fromProvider } from '../servarr/to-resources.ts';
import { confirmed, writeProvider } from '../servarr/write-provider.ts';
import { asReader, asWriter } from '../servers/as-app.ts';
import { requireKnown } from '../servers/known-version.ts';
import { valuesOf } from '../servers/values.ts';

export interface ProwlarrAppOptions extends ProwlarrOptions {
  readonly server: string;
}

const SUPPORTED = { from: '1.0', before: '3.0', words: 'Prowlarr 1 and 2' } as const;

/** Reads the login and the applications of one Prowlarr. */
export function openProwlarrApp(options: ProwlarrAppOptions): AppReader {
  const client = openProwlarrReader(options);
  return asReader(options.server, client, async () => await readingOf(client, options.server));
}

/** Writes the login and the applications of one Prowlarr. */
export function openProwlarrAppWriter(options: ProwlarrAppOptions): AppWriter {
  const client = openProwlarrWriter(options);
  return asWriter(options.server, client.reader, async (change) => await write(client, change));
}

async function readingOf(client: ProwlarrReader, server: string): Promise<Reading> {
  const { version } = await client.status();
  requireKnown(server, version, SUPPORTED);
  const [host, applications] = await Promise.all([client.configuration('host'), client.applications()]);
  const resources = [
    fromDocument('host', host),
    ...applications.map((one) => withBareUrls(fromProvider('application', one))),
  ];
  return { version, resources };
}

/** The same address may have been written with a slash at its end. */
function withBareUrls({ fields, ...resource }: Resource): Resource {
  const bare = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' && /url$/i.test(name) ? value.replace(/\/+$/, '') : value,
  ]);
  return { ...resource, fields: Object.fromEntries(bare) };
}

async function write({ reader, admin }: ProwlarrWriter, change: Change): Promise<void> {
  const values = valuesOf(change.fields);
  switch (change.kind) {
    case 'host':
      return await admin.changeConfiguration('host', confirmed(values));
    case 'application':
      return await writeProvider(change, values, {
        list: async () => await reader.applications(),
        template: async (implementation) => await reader.applicationSchema(implementation),
        create: async (application) => await admin.createApplication(application),
        update: async (application) => await admin.updateApplication(application),
      });
    default:
      throw new Error(`Prowlarr has no ${change.kind}`);
  }
}
