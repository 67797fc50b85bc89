import type { Configuration, LibraryWithOptions, UserAccount } from '../../../clients/jellyfin/server.ts';
import type { ScheduledTask } from '../../../clients/jellyfin/tasks.ts';
import { DIRECT_PLAY_POLICY } from '../../domain/desired/direct-play.ts';
import { isSame } from '../../domain/resource/json.ts';
import type { Resource } from '../../domain/resource/resource.ts';
import { NOT_SHOWN } from '../../domain/resource/resource.ts';
import { fieldsOf } from '../servers/values.ts';

export function toDocument(kind: string, document: Configuration): Resource {
  return { kind, name: kind, fields: fieldsOf(document) };
}

export function toUser({ Id, Name, HasPassword, Policy }: UserAccount): Resource {
  const fields: Resource['fields'] = {
    ...fieldsOf(Policy),
    hasPassword: HasPassword ?? null,
    password: NOT_SHOWN,
  };
  return { kind: 'user', name: Name, key: Id, fields };
}

/** The users by what of their policy stands in the way of Direct Play. */
export function toDirectPlay(accounts: readonly UserAccount[]): Resource {
  const fields = Object.keys(DIRECT_PLAY_POLICY).map((field) => {
    const names = accounts.filter((account) => hinders(account, field)).map(({ Name }) => Name);
    return [field, names.sort()] as const;
  });
  return { kind: 'direct-play', name: 'direct-play', fields: Object.fromEntries(fields) };
}

/** Whether a field of a policy is not as Direct Play needs it; one that the version does not have is no hindrance. */
export function hinders({ Policy }: UserAccount, field: string): boolean {
  const value = fieldsOf(Policy)[field];
  return value !== undefined && !isSame(value, DIRECT_PLAY_POLICY[field] ?? null);
}

/** Options of a library that was never scanned are not told (10.10). */
export function toLibrary({
  ItemId,
  Name,
  CollectionType,
  Locations,
  LibraryOptions,
}: LibraryWithOptions): Resource {
  return {
    kind: 'library',
    name: Name,
    ...(ItemId != null && { key: ItemId }),
    fields: {
      ...fieldsOf(LibraryOptions ?? {}),
      type: CollectionType ?? null,
      folders: Locations,
      ...(ItemId != null && { id: ItemId }),
    },
  };
}

export function toTask({ Id, Key, Triggers }: ScheduledTask): Resource {
  return { kind: 'scheduled-task', name: Key, key: Id, fields: fieldsOf({ Triggers }) };
}

/** The first of several keys of the name is the one that other apps get. */
export function toApiKey(name: string, tokens: readonly string[]): Resource[] {
  const [first] = tokens;
  if (first === undefined) return [];
  return [{ kind: 'api-key', name, fields: { value: { reveal: () => first }, count: tokens.length } }];
}
