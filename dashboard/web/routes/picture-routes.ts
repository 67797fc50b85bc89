/** Posters, through the page: only of what the page shows. */
import type { Hono } from 'hono';
import type { House } from '../../domain/house.ts';
import { stillLeaving } from '../../domain/leaving.ts';
import { PLACEHOLDER } from '../../pages/pictures.ts';
import type { WebContext, WebEnv } from '../options.ts';
import type { Parts } from '../parts.ts';

const DAY = 'private, max-age=86400';

export function pictureRoutes(app: Hono<WebEnv>, { options }: Parts): void {
  const known = new WeakMap<House, ReadonlySet<string>>();
  const shown = (house: House) => {
    const ids = known.get(house) ?? new Set(stillLeaving(house).flatMap(({ item }) => item.posters));
    known.set(house, ids);
    return ids;
  };
  app.get('/poster/:item', async (c) => {
    const item = c.req.param('item');
    if (!shown(await options.house.read()).has(item)) return placeholder(c, DAY);
    const poster = await options.posters.poster(item);
    // It may come back with the next look at the page.
    if (poster === undefined) return placeholder(c, 'private, max-age=60');
    return c.body(poster.bytes, 200, { 'content-type': poster.type, 'cache-control': DAY });
  });
}

function placeholder(c: WebContext, caching: string): Response {
  return c.body(PLACEHOLDER, 200, { 'content-type': 'image/svg+xml', 'cache-control': caching });
}
