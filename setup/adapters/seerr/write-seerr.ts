import { ServerError } from '../../../clients/http/server-error.ts';
import type { SeerrWriter } from '../../../clients/seerr/open.ts';
import type { DvrKind } from '../../../clients/seerr/resources.ts';
import type { Change } from '../../domain/difference/comparison.ts';
import { AppFailure } from '../../ports/app.ts';
import { type Values, valuesOf } from '../servers/values.ts';
import { hasDefaultLike } from './to-resources.ts';

/** Makes one change. */
export async function writeSeerr(client: SeerrWriter, change: Change): Promise<void> {
  const values = valuesOf(change.fields);
  switch (change.kind) {
    case 'first-run':
      return await signIn(client, values);
    case 'jellyfin':
      return await client.admin.changeJellyfin(values);
    case 'library':
      return await client.admin.enableLibrary(String(values['id'] ?? change.key));
    case 'radarr-server':
      return await writeServer(client, 'radarr', change, values);
    case 'sonarr-server':
      return await writeServer(client, 'sonarr', change, values);
    case 'wizard':
      return await client.admin.initialize();
    default:
      throw new Error(`Seerr has no ${change.kind}`);
  }
}

/** The refusal is that of Jellyfin, which Seerr passes on as its own. */
async function signIn({ admin }: SeerrWriter, values: Values): Promise<void> {
  const username = String(values['username']);
  try {
    await admin.signInFirst({
      username,
      password: String(values['password']),
      hostname: String(values['hostname']),
      port: Number(values['port']),
      urlBase: String(values['urlBase'] ?? ''),
      useSsl: values['useSsl'] === true,
    });
  } catch (error) {
    if (!(error instanceof ServerError) || error.status === undefined) throw error;
    const why = REFUSALS[error.status];
    if (why === undefined) throw error;
    throw new AppFailure(`seerr could not sign ${username} in at Jellyfin: ${why}`, { cause: error });
  }
}

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'Jellyfin does not take the password; put the one that the account has there into the Secret',
  403: 'the account does not administer Jellyfin; make it an administrator there',
  404: 'it does not reach Jellyfin; check the address',
};

/**
 * One server of a list; read right before, so that fields nobody manages survive. Seerr itself takes the mark of the
 * default from all others of the kind and resolution: it is given only where none has it.
 */
async function writeServer(
  { reader, admin }: SeerrWriter,
  kind: DvrKind,
  { action, key, name }: Change,
  { hasDefault: wanted, ...values }: Values,
): Promise<void> {
  const servers = await reader.servers(kind);
  const held = servers.find(({ id }) => id === key);
  const isDefault = wanted === true && !hasDefaultLike({ ...held, ...values }, servers);
  if (action === 'create') return await admin.createServer(kind, { ...values, isDefault, name });
  if (held === undefined) {
    throw new AppFailure(`the ${kind} server ${name} went away in the meantime: run setup again`);
  }
  await admin.updateServer(kind, { ...held, ...values, ...(isDefault && { isDefault }) });
}
