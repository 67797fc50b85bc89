import type { JsonObject } from '../http/json-body.ts';
import type { Reply } from '../http/reply.ts';
import type { Item } from './item.ts';
import { itemDto, type View } from './item-dto.ts';
import type { JellyfinState } from './state.ts';

/** A list of items as every route answers it. */
export function itemsReply(
  state: JellyfinState,
  page: { readonly items: Iterable<Item>; readonly total: number },
  view: View,
  startIndex = 0,
): Reply {
  return {
    status: 200,
    body: {
      kind: 'list',
      head: '{"Items":[',
      items: dtosOf(state, page.items, view),
      tail: (withheld) => `],"TotalRecordCount":${page.total - withheld},"StartIndex":${startIndex}}`,
    },
  };
}

function* dtosOf(state: JellyfinState, items: Iterable<Item>, view: View): Generator<JsonObject> {
  for (const item of items) yield itemDto(state, item, view);
}
