/** The page as a whole: who may pass which door, and what is behind it. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { errorPage, type PageError } from '../pages/error-page.ts';
import { ICON } from '../pages/pictures.ts';
import { STYLESHEET } from '../pages/stylesheet.ts';
import { identify } from './identify.ts';
import type { WebContext, WebEnv, WebOptions } from './options.ts';
import { type Parts, partsOf, STYLESHEET_PATH, wordsFor } from './parts.ts';
import { keepRoutes } from './routes/keep-routes.ts';
import { pageRoutes } from './routes/page-routes.ts';
import { pictureRoutes } from './routes/picture-routes.ts';
import { probeRoutes } from './routes/probe-routes.ts';
import { signInRoutes } from './routes/sign-in-routes.ts';
import { securityHeaders } from './security-headers.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Our largest form is a name and a password. */
const MOST_FORM_BYTES = 16_384;

export function dashboardApp(options: WebOptions): Hono<WebEnv> {
  const parts = partsOf(options);
  const app = new Hono<WebEnv>();
  const fail = (c: WebContext, error: PageError, status: 403 | 404 | 413 | 500) =>
    c.html(errorPage({ words: wordsFor(c, parts), stylesheet: STYLESHEET_PATH }, error), status);
  app.use(securityHeaders);
  probeRoutes(app, options.isReady);
  app.get(STYLESHEET_PATH, (c) =>
    c.body(STYLESHEET, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': FOR_EVER }),
  );
  app.get('/icon.svg', (c) =>
    c.body(ICON, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  );
  app.use(identify(options, parts.sessions));
  app.use(bodyLimit({ maxSize: MOST_FORM_BYTES, onError: (c) => fail(c as WebContext, 'stale', 413) }));
  if (options.door.kind === 'sign-in') signInRoutes(app, parts, options.door);
  app.use(async (c, next) => {
    const visitor = c.get('visitor');
    if (visitor.kind === 'person') {
      c.set('person', visitor.person);
      return await next();
    }
    return visitor.kind === 'stranger' ? signInFirst(c, parts) : await fail(c, 'proxy', 403);
  });
  pageRoutes(app, parts);
  keepRoutes(app, parts);
  pictureRoutes(app, parts);
  app.notFound((c) => fail(c as WebContext, 'notFound', 404));
  app.onError((error, c) => {
    options.log({
      level: 'error',
      event: 'fault',
      msg: `${c.req.method} ${c.req.path}: ${error.stack ?? error}`,
    });
    return fail(c as WebContext, 'fault', 500);
  });
  return app;
}

/** A form of somebody whose session has ended is lost; a page is come back to. */
function signInFirst(c: WebContext, { options }: Parts): Response {
  if (options.door.kind !== 'sign-in') return c.body(null, 403);
  if (c.req.method !== 'GET') return c.redirect('/sign-in', 303);
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`/sign-in?${new URLSearchParams({ next: `${pathname}${search}` })}`, 303);
}
