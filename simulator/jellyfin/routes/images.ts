import type { Router } from '../../http/router.ts';
import { missing } from '../errors.ts';
import { posterOf } from '../items/poster.ts';
import { pathItem } from '../requests.ts';
import type { JellyfinState } from '../state.ts';

/** Pictures, which are shown to anybody who knows an item's id. Every item has a poster, and nothing else. */
export function imageRoutes(router: Router, state: JellyfinState): void {
  router.get('/Items/{itemId}/Images/{imageType}', (call) => {
    call.ignores('maxHeight', 'maxWidth', 'fillHeight', 'fillWidth', 'quality', 'format', 'tag');
    const item = pathItem(state, call);
    if (call.param('imageType').toLowerCase() !== 'primary') throw missing();
    return { status: 200, body: { kind: 'bytes', bytes: posterOf(item.id), type: 'image/png' } };
  });
}
