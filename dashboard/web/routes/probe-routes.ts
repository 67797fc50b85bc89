/** What Kubernetes asks: whether the process answers, and whether it wants to be asked. Neither tells anything else. */
import type { Hono } from 'hono';
import type { WebEnv } from '../options.ts';

/** Servers that are down, and a state folder that is empty, make the page no less ready. */
export function probeRoutes(app: Hono<WebEnv>, isReady: () => boolean): void {
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', (c) => (isReady() ? c.text('ok') : c.text('stopping', 503)));
}
