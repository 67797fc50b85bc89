/** Who asks, before anything is answered. */
import type { MiddlewareHandler } from 'hono';
import { isWithin } from './addresses.ts';
import { readCookie, visitorCookie } from './cookies.ts';
import { forwardedOf } from './network.ts';
import type { Door, Visitor, WebContext, WebEnv, WebOptions } from './options.ts';
import type { Sessions } from './sessions.ts';

export function identify(options: WebOptions, sessions: Sessions): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    c.set('visitor', visitorOf(c, options, sessions));
    await next();
  };
}

function visitorOf(c: WebContext, options: WebOptions, sessions: Sessions): Visitor {
  const { door } = options;
  if (door.kind === 'proxy') return visitorOfProxy(c, door, options);
  const session = readCookie(c, 'session', options);
  const person = session === undefined ? undefined : sessions.personOf(session, options.now());
  if (session === undefined || person === undefined) return { kind: 'stranger' };
  return { kind: 'person', person, session, binding: session };
}

function visitorOfProxy(
  c: WebContext,
  { header, from, administrators }: Extract<Door, { kind: 'proxy' }>,
  options: WebOptions,
): Visitor {
  if (!isWithin(from, forwardedOf(c).peer)) return { kind: 'outside' };
  const name = nameIn(c.req.header(header));
  if (name === undefined) return { kind: 'nameless' };
  const person = { name, isAdministrator: administrators.includes(name) };
  return { kind: 'person', person, binding: `${visitorCookie(c, options)} ${name}` };
}

/**
 * Headers carry bytes; a name is UTF-8. A header that was given twice comes as one with a comma, and then somebody before
 * the proxy may have written one of the two.
 */
function nameIn(value: string | undefined): string | undefined {
  const name = Buffer.from(value ?? '', 'latin1')
    .toString('utf8')
    .trim();
  return name === '' || name.length > 200 || /[,\p{Cc}]/u.test(name) ? undefined : name;
}
