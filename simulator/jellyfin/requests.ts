import { BindingError, type Call } from '../http/call.ts';
import { badArgument, forbidden, missing } from './errors.ts';
import type { Item } from './items/item.ts';
import { folderItems } from './query/folder-items.ts';
import type { JellyfinState } from './state.ts';
import { requireCaller } from './users/auth.ts';
import { isAdministrator, type JellyfinUser } from './users/users.ts';
import { parseId } from './values.ts';

/** The user a call is about: the one asked for, else the caller; nobody for an API key that asks for none. */
export function askedUser(state: JellyfinState, call: Call): JellyfinUser | undefined {
  const caller = requireCaller(state, call);
  const text = call.params['userId'] ?? call.ask('userId');
  if (text === undefined || text === '') return caller.kind === 'user' ? caller.user : undefined;
  const id = boundId('userId', text);
  if (caller.kind === 'user' && caller.user.id !== id && !isAdministrator(caller.user)) throw forbidden();
  const user = state.users.get(id);
  if (user === undefined) throw missing();
  return user;
}

/** The user a call must be about. */
export function requiredUser(state: JellyfinState, call: Call): JellyfinUser {
  const user = askedUser(state, call);
  if (user === undefined) throw badArgument('a user is required');
  return user;
}

/** The item named in the path; the folders that libraries are made of count. */
export function pathItem(state: JellyfinState, call: Call): Item {
  const id = pathId(call, 'itemId');
  const item = state.items.get(id) ?? folderItems(state).find((folder) => folder.id === id);
  if (item === undefined) throw missing();
  return item;
}

/** An id of the path; what is no id does not bind. */
export function pathId(call: Call, name: string): string {
  return boundId(name, call.param(name));
}

function boundId(name: string, text: string): string {
  const id = parseId(text);
  if (id === undefined) throw new BindingError(name, text);
  return id;
}
