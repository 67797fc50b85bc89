/** The pages. */
import type { Hono } from 'hono';
import { healthView } from '../../domain/health.ts';
import type { House } from '../../domain/house.ts';
import { keptView } from '../../domain/kept.ts';
import { leavingView } from '../../domain/leaving.ts';
import { type Section, sectionsFor } from '../../domain/people.ts';
import { removedView } from '../../domain/removed.ts';
import { runsView } from '../../domain/runs.ts';
import { spaceView } from '../../domain/space.ts';
import { errorPage } from '../../pages/error-page.ts';
import { healthPage } from '../../pages/health-page.ts';
import type { Html } from '../../pages/html.ts';
import { keptPage } from '../../pages/kept-page.ts';
import { leavingPage } from '../../pages/leaving-page.ts';
import { removedPage } from '../../pages/removed-page.ts';
import { runsPage } from '../../pages/runs-page.ts';
import { spacePage } from '../../pages/space-page.ts';
import type { PageView } from '../../pages/view.ts';
import type { WebContext, WebEnv } from '../options.ts';
import { type Parts, STYLESHEET_PATH, viewOf, wordsFor } from '../parts.ts';

interface Asked {
  readonly house: House;
  readonly view: PageView;
  readonly text: string;
  readonly reason: string;
  readonly page: number;
  readonly parts: Parts;
}

type Render = (asked: Asked) => Html;

const PAGES: Readonly<Record<Section, Render>> = {
  leaving: ({ house, view, page, parts: { options } }) =>
    leavingPage(
      view,
      leavingView(house, { person: view.person, page, now: options.now(), runAfter: options.runAfter }),
    ),
  kept: ({ house, view, text, reason, page }) => keptPage(view, keptView(house, { text, reason, page })),
  removed: ({ house, view, text, page }) => removedPage(view, removedView(house, { text, page })),
  runs: ({ house, view, page, parts: { options } }) => {
    const next = options.runAfter(options.now());
    return runsPage(view, runsView(house, { page, ...(next !== undefined && { next }) }));
  },
  space: ({ house, view, parts: { options } }) =>
    spacePage(view, spaceView(house, options.now(), view.words.isoDay)),
  health: ({ house, view, parts: { options } }) =>
    healthPage(
      view,
      healthView(house, options.now(), { run: options.runAfter, checks: options.checksAfter }),
    ),
};

export function pageRoutes(app: Hono<WebEnv>, parts: Parts): void {
  app.get('/', (c) => c.redirect('/leaving', 303));
  for (const section of Object.keys(PAGES) as Section[]) {
    app.get(`/${section}`, async (c) => await show(c, section, parts));
  }
}

async function show(c: WebContext, section: Section, parts: Parts): Promise<Response> {
  if (!sectionsFor(c.get('person')).includes(section)) {
    return c.html(errorPage({ words: wordsFor(c, parts), stylesheet: STYLESHEET_PATH }, 'forbidden'), 403);
  }
  const house = await parts.options.house.read();
  const asked = {
    house,
    view: viewOf(c, house, section, parts),
    text: (c.req.query('q') ?? '').trim().slice(0, 200),
    reason: (c.req.query('reason') ?? '').slice(0, 60),
    page: Number(c.req.query('page') ?? 1),
    parts,
  };
  return c.html(PAGES[section](asked));
}
