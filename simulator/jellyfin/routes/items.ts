import type { Call } from '../../http/call.ts';
import type { JsonObject } from '../../http/json-body.ts';
import { empty, json, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { requireAdministrator, requireCaller } from '../auth.ts';
import { deleteWithFiles } from '../delete-item.ts';
import { findItems } from '../find-items.ts';
import type { Item } from '../item.ts';
import { itemDto, type View } from '../item-dto.ts';
import { parseFields, parseQuery } from '../item-query.ts';
import { askedUser, pathItem } from '../requests.ts';
import type { JellyfinState } from '../state.ts';
import { parseId } from '../values.ts';

/** Items: queries with all their traps, one by id, and the deletes that take the files with them. */
export function itemRoutes(router: Router, state: JellyfinState): void {
  router.get('/Items', (call) => list(state, call));
  router.get('/Items/{itemId}', (call) => {
    const user = askedUser(state, call);
    const view: View = {
      fields: new Set(['Path', 'ProviderIds', 'MediaSources', 'DateCreated', 'ParentId']),
      user,
    };
    return json(itemDto(state, pathItem(state, call), view));
  });
  router.delete('/Items/{itemId}', (call) => {
    requireAdministrator(state, call);
    deleteWithFiles(state, pathItem(state, call));
    return empty(204);
  });
  router.delete('/Items', (call) => {
    requireAdministrator(state, call);
    for (const text of (call.ask('ids') ?? '').split(',')) {
      const item = state.items.get(parseId(text) ?? '');
      if (item !== undefined) deleteWithFiles(state, item);
    }
    return empty(204);
  });
}

function list(state: JellyfinState, call: Call): Reply {
  const user = askedUser(state, call);
  const query = parseQuery(call);
  const page = findItems(state, query, user);
  const fields = parseFields(call);
  if (soundsLikeOldPlayer(state, call)) fields.add('ChildCount').add('RecursiveItemCount');
  const view: View = { fields, user: call.askFlag('enableUserData') === false ? undefined : user };
  return {
    status: 200,
    body: {
      kind: 'list',
      head: '{"Items":[',
      items: dtosOf(state, page.items, view),
      tail: (withheld) => `],"TotalRecordCount":${page.total - withheld},"StartIndex":${query.startIndex}}`,
    },
  };
}

function* dtosOf(state: JellyfinState, items: Iterable<Item>, view: View): Generator<JsonObject> {
  for (const item of items) yield itemDto(state, item, view);
}

/** A key's name stands for the client; names of certain players make the server count children everywhere. */
function soundsLikeOldPlayer(state: JellyfinState, call: Call): boolean {
  const caller = requireCaller(state, call);
  if (!state.dialect.countsForOldClients || caller.kind !== 'key') return false;
  return /kodi|wmc|media center|classic|roku|samsung|androidtv/i.test(caller.name);
}
