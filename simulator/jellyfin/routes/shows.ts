import type { Call } from '../../http/call.ts';
import { json, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { missing } from '../errors.ts';
import type { Item } from '../items/item.ts';
import { IGNORED } from '../query/item-parameters.ts';
import { parseFields } from '../query/item-query.ts';
import { itemsReply } from '../query/items-reply.ts';
import { askedUser, pathId } from '../requests.ts';
import type { JellyfinState } from '../state.ts';
import { requireAdministrator } from '../users/auth.ts';

/** Seasons and episodes of a series, and lists of what a server of the simulator does not have. */
export function showRoutes(router: Router, state: JellyfinState): void {
  router.get('/Shows/{seriesId}/Seasons', (call) => {
    call.ignores('isSpecialSeason', 'adjacentTo');
    const isMissing = call.askFlag('isMissing');
    const seasons = state.items.childrenOf(series(state, call).id).filter(({ type }) => type === 'Season');
    return listed(state, call, isMissing === true ? [] : byNumber(seasons));
  });
  router.get('/Shows/{seriesId}/Episodes', (call) => {
    call.ignores('adjacentTo', 'startItemId', 'sortBy');
    const season = call.askInt('season');
    const seasonId = call.ask('seasonId')?.replaceAll('-', '');
    const isMissing = call.askFlag('isMissing');
    const episodes = [...state.items.below(series(state, call).id)].filter(
      (item) =>
        item.type === 'Episode' &&
        (season === undefined || item.parentIndexNumber === season) &&
        (seasonId === undefined || item.seasonId === seasonId) &&
        (isMissing === undefined || item.virtual === isMissing),
    );
    return listed(state, call, byNumber(episodes));
  });
  router.get('/Plugins', (call) => {
    requireAdministrator(state, call);
    return json([]);
  });
}

function series(state: JellyfinState, call: Call): Item {
  const item = state.items.get(pathId(call, 'seriesId'));
  if (item?.type !== 'Series') throw missing();
  return item;
}

function byNumber(items: readonly Item[]): Item[] {
  const number = ({ parentIndexNumber = 0, indexNumber = 0 }: Item) =>
    parentIndexNumber * 10_000 + indexNumber;
  return items.toSorted((a, b) => number(a) - number(b));
}

function listed(state: JellyfinState, call: Call, items: readonly Item[]): Reply {
  call.ignores(...IGNORED);
  const user = askedUser(state, call);
  const showsData = call.askFlag('enableUserData') !== false;
  const start = call.askInt('startIndex') ?? 0;
  const limit = call.askInt('limit');
  const page = items.slice(start, limit === undefined ? undefined : start + limit);
  const view = { fields: parseFields(call), user: showsData ? user : undefined };
  return itemsReply(state, { items: page, total: items.length }, view, start);
}
