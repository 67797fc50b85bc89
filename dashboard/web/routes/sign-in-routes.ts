/** Signing in with an account of Jellyfin, and out again. */
import type { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { errorPage } from '../../pages/error-page.ts';
import { type LoginProblem, loginPage } from '../../pages/login-page.ts';
import { limitedBy } from '../addresses.ts';
import { Attempts } from '../attempts.ts';
import { dropCookie, writeCookie } from '../cookies.ts';
import { type Form, provenForm } from '../forms.ts';
import { addressOf } from '../network.ts';
import type { Door, WebContext, WebEnv } from '../options.ts';
import { ownPath } from '../own-path.ts';
import { bindingOf, type Parts, STYLESHEET_PATH, wordsFor } from '../parts.ts';
import { SESSION_SECONDS } from '../sessions.ts';

const MINUTE_MS = 60_000;
/** A household behind one address mistypes more than one person does; Jellyfin may lock accounts, and so may not be asked for ever. */
const BY_NAME = { most: 5, withinMs: 15 * MINUTE_MS };
const BY_ADDRESS = { most: 20, withinMs: 15 * MINUTE_MS };

type SignInDoor = Extract<Door, { kind: 'sign-in' }>;

export function signInRoutes(app: Hono<WebEnv>, parts: Parts, door: SignInDoor): void {
  const limits = { names: new Attempts(BY_NAME), addresses: new Attempts(BY_ADDRESS) };
  app.get('/sign-in', (c) => show(c, parts, { name: '', next: c.req.query('next') ?? '' }));
  app.post('/sign-in', async (c) => await signIn(c, parts, door, limits));
  app.post('/sign-out', async (c) => await signOut(c, parts));
}

interface Typed {
  readonly name: string;
  readonly next: string;
  readonly problem?: LoginProblem;
}

function show(
  c: WebContext,
  parts: Parts,
  { name, next, problem }: Typed,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  return c.html(
    loginPage({
      words: wordsFor(c, parts),
      stylesheet: STYLESHEET_PATH,
      token: parts.tokens.of(bindingOf(c, parts)),
      name,
      next: ownPath(next),
      ...(problem && { problem }),
    }),
    status,
  );
}

async function signIn(
  c: WebContext,
  parts: Parts,
  door: SignInDoor,
  limits: { readonly names: Attempts; readonly addresses: Attempts },
): Promise<Response> {
  const form = await provenForm(c, parts);
  if (form === undefined)
    return c.html(errorPage({ words: wordsFor(c, parts), stylesheet: STYLESHEET_PATH }, 'stale'), 403);
  const typed = { name: (form['name'] ?? '').trim().slice(0, 200), next: form['next'] ?? '' };
  const password = form['password'] ?? '';
  // An account without a password would be open to whoever finds this page.
  if (typed.name === '' || password === '')
    return await show(c, parts, { ...typed, problem: { kind: 'empty' } }, 400);
  const { now } = parts.options;
  const [name, address] = [typed.name.toLowerCase(), limitedBy(addressOf(c, parts.options))];
  const waitMs = Math.max(limits.names.waitMs(name, now()), limits.addresses.waitMs(address, now()));
  if (waitMs > 0) return await tooMany(c, parts, typed, waitMs);
  // Counted before the answer is there, so that many at once are no way around.
  limits.names.note(name, now());
  limits.addresses.note(address, now());
  const outcome = await problemOf(c, parts, door, { ...form, name: typed.name, password });
  if (outcome === undefined) {
    limits.names.forgive(name);
    limits.addresses.forgive(address);
    return c.redirect(ownPath(typed.next), 303);
  }
  return await show(c, parts, { ...typed, problem: { kind: outcome } }, outcome === 'away' ? 503 : 401);
}

type Refused = 'wrong' | 'disabled' | 'administratorsOnly' | 'away';

/** Lets the person in, or says why not. */
async function problemOf(
  c: WebContext,
  { options, sessions }: Parts,
  { identity, people }: SignInDoor,
  { name = '', password = '' }: Form,
): Promise<Refused | undefined> {
  const result = await identity.check(name, password);
  const refused = (why: Refused, problem?: string) => {
    const fields = { address: addressOf(c, options), why, ...(problem !== undefined && { problem }) };
    options.log({ level: 'warn', event: 'sign-in-refused', msg: `sign-in refused: ${why}`, fields });
    return why;
  };
  if (result.kind === 'away') return refused('away', result.problem);
  if (result.kind !== 'known') return refused(result.kind);
  const { person } = result;
  if (people === 'administrators' && !person.isAdministrator) return refused('administratorsOnly');
  writeCookie(c, 'session', sessions.open(person, options.now()), options, SESSION_SECONDS);
  dropCookie(c, 'visitor', options);
  options.log({
    level: 'info',
    event: 'sign-in',
    msg: `${person.name} signed in`,
    fields: { person: person.name },
  });
  return undefined;
}

async function tooMany(c: WebContext, parts: Parts, typed: Typed, waitMs: number): Promise<Response> {
  const minutes = Math.ceil(waitMs / MINUTE_MS);
  c.header('retry-after', String(Math.ceil(waitMs / 1000)));
  return await show(c, parts, { ...typed, problem: { kind: 'tooMany', minutes } }, 429);
}

async function signOut(c: WebContext, parts: Parts): Promise<Response> {
  const visitor = c.get('visitor');
  const form = await provenForm(c, parts);
  if (form !== undefined && visitor.kind === 'person' && visitor.session !== undefined) {
    parts.sessions.end(visitor.session);
    dropCookie(c, 'session', parts.options);
  }
  return c.redirect('/sign-in', 303);
}
