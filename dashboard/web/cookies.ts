/**
 * The two cookies: `session` of who is signed in, `visitor` of who is not yet, for the proof of forms. `Lax`, not `Strict`: a link
 * in a message leads to the page and not to its sign-in; what is sent along with it changes nothing, because only forms
 * with their proof do. With https the names begin with `__Host-`, so that no neighbour under the same domain can set them.
 */
import { randomBytes } from 'node:crypto';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { speaksHttps } from './network.ts';
import type { WebContext, WebOptions } from './options.ts';

type CookieName = 'session' | 'visitor';

export function readCookie(c: WebContext, name: CookieName, options: WebOptions): string | undefined {
  return speaksHttps(c, options) ? getCookie(c, name, 'host') : getCookie(c, name);
}

export function writeCookie(
  c: WebContext,
  name: CookieName,
  value: string,
  options: WebOptions,
  maxAge?: number,
): void {
  const shape = {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    ...(maxAge !== undefined && { maxAge }),
  } as const;
  if (speaksHttps(c, options)) setCookie(c, name, value, { ...shape, secure: true, prefix: 'host' });
  else setCookie(c, name, value, shape);
}

export function dropCookie(c: WebContext, name: CookieName, options: WebOptions): void {
  const https = speaksHttps(c, options);
  deleteCookie(c, name, { path: '/', ...(https && { secure: true, prefix: 'host' as const }) });
}

/** The visitor's cookie, made where there is none. */
export function visitorCookie(c: WebContext, options: WebOptions): string {
  const known = readCookie(c, 'visitor', options);
  if (known !== undefined && /^[\w-]{22,64}$/.test(known)) return known;
  const made = randomBytes(24).toString('base64url');
  writeCookie(c, 'visitor', made, options);
  return made;
}
