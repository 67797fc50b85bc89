import type { Reply } from '../../http/reply.ts';
import type { Item } from '../items/item.ts';
import type { View } from '../items/item-dto.ts';
import { itemTexts } from '../items/item-text.ts';
import type { JellyfinState } from '../state.ts';

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
      items: itemTexts(state, page.items, view),
      tail: (withheld) => `],"TotalRecordCount":${page.total - withheld},"StartIndex":${startIndex}}`,
    },
  };
}
