import { JellyfinUserId } from '../../../clients/jellyfin/ids.ts';
import type { JellyfinAdmin } from '../../../clients/jellyfin/open.ts';
import type { JellyfinStartup } from '../../../clients/jellyfin/startup.ts';
import { TaskTrigger } from '../../../clients/jellyfin/tasks.ts';
import { DIRECT_PLAY_POLICY } from '../../domain/desired/direct-play.ts';
import type { Change } from '../../domain/difference/comparison.ts';
import { isList } from '../../domain/resource/json.ts';
import { isConcealed } from '../../domain/resource/resource.ts';
import { valuesOf } from '../servers/values.ts';
import { runWizard } from './run-wizard.ts';
import { text } from './text.ts';
import { hinders } from './to-resources.ts';
import { writeLibrary } from './write-library.ts';

/** The two ways into one Jellyfin: the wizard of a new one, and its administrator. */
export interface JellyfinHands {
  readonly startup: JellyfinStartup;
  readonly admin: JellyfinAdmin;
}

/** Makes one change. */
export async function writeJellyfin({ startup, admin }: JellyfinHands, change: Change): Promise<void> {
  const { kind, name, fields } = change;
  switch (kind) {
    case 'first-run':
      return await runWizard(startup, fields);
    case 'api-key':
      await admin.server.ensureApiKey(name);
      return;
    case 'user':
      return await writeUser(admin, change);
    case 'direct-play':
      return await forbidTranscoding(admin, Object.keys(fields));
    case 'configuration':
      return await admin.server.changeConfiguration(valuesOf(fields));
    case 'encoding':
    case 'network':
      return await admin.server.changeConfiguration(valuesOf(fields), kind);
    case 'library':
      return await writeLibrary(admin, change);
    case 'scheduled-task':
      return await admin.server.setTriggers(String(change.key), triggersIn(fields['Triggers']));
    default:
      throw new Error(`Jellyfin has no ${kind}`);
  }
}

/** An account is made with a password; that of one that exists is never written. */
async function writeUser({ users }: JellyfinAdmin, { action, name, key, fields }: Change): Promise<void> {
  const { password, ...policy } = fields;
  const id =
    action === 'create' ? (await users.createUser(name, text(password))).Id : JellyfinUserId.parse(key);
  if (Object.keys(policy).length > 0) await users.changePolicy(id, valuesOf(policy));
}

/** Of every account as it is now, so that one that was made in between is not passed over. */
async function forbidTranscoding({ users }: JellyfinAdmin, fields: readonly string[]): Promise<void> {
  for (const account of await users.accounts()) {
    const hindrances = fields.filter((field) => hinders(account, field));
    if (hindrances.length === 0) continue;
    const change = hindrances.map((field) => [field, DIRECT_PLAY_POLICY[field]] as const);
    await users.changePolicy(account.Id, Object.fromEntries(change));
  }
}

function triggersIn(value: Change['fields'][string] | undefined): TaskTrigger[] {
  if (value === undefined || isConcealed(value) || !isList(value)) throw new Error('a schedule is a list');
  return value.map((trigger) => TaskTrigger.parse(trigger));
}
