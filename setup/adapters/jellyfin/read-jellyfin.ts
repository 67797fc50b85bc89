import type { JellyfinAdmin } from '../../../clients/jellyfin/open.ts';
import type { Reading, Resource } from '../../domain/resource/resource.ts';
import { requireKnown } from '../servers/known-version.ts';
import { explained, type JellyfinAppOptions } from './sign-in.ts';
import { toApiKey, toDirectPlay, toDocument, toLibrary, toTask, toUser } from './to-resources.ts';

/** 10.11's successor is 12. */
const SUPPORTED = { from: '10.10', before: '13.0', words: '10.10 to 12' } as const;

/** What only an administrator can read, and so nobody before the wizard has made one. */
const AFTER_FIRST_RUN = [
  'api-key',
  'user',
  'direct-play',
  'configuration',
  'network',
  'encoding',
  'library',
  'scheduled-task',
];

/** Everything that setup manages. While the start-up wizard is open that is the wizard alone. */
export async function readJellyfin(admin: JellyfinAdmin, options: JellyfinAppOptions): Promise<Reading> {
  const { Version: version, StartupWizardCompleted } = await admin.media.publicInfo();
  requireKnown(options.server, version, SUPPORTED);
  const firstRun = { kind: 'first-run', name: 'first-run' };
  if (!StartupWizardCompleted) {
    const before = { app: options.server, ...firstRun };
    return { version, resources: [], notYet: { kinds: AFTER_FIRST_RUN, before } };
  }
  try {
    return { version, resources: [{ ...firstRun, fields: {} }, ...(await resourcesOf(admin, options))] };
  } catch (error) {
    throw explained(error, options);
  }
}

async function resourcesOf(
  { media, users, libraries, server }: JellyfinAdmin,
  { apiKeyName }: JellyfinAppOptions,
): Promise<readonly Resource[]> {
  const accounts = await users.accounts();
  return [
    ...(apiKeyName === undefined ? [] : toApiKey(apiKeyName, await server.apiKeys(apiKeyName))),
    ...accounts.map(toUser),
    toDirectPlay(accounts),
    toDocument('configuration', await media.configuration()),
    toDocument('network', await media.configuration('network')),
    toDocument('encoding', await media.configuration('encoding')),
    ...(await libraries.librariesWithOptions()).map(toLibrary),
    ...(await server.scheduledTasks()).map(toTask),
  ];
}
