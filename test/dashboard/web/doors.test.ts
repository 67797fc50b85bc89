import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Visitor } from '../../../demo/household/visitor.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { aHousehold, MORNING } from '../../support/dashboard/household.ts';
import { makeFolder } from '../../support/dashboard/make-folder.ts';
import { type OpenPage, openPage } from '../../support/dashboard/open-page.ts';

const { folder, remove } = makeFolder();
let simulator: Simulator;
const open: OpenPage[] = [];
const pageWith = async (more = {}) => {
  const page = await openPage(folder, simulator, more);
  open.push(page);
  return page;
};

beforeAll(async () => {
  simulator = await startSimulator(aHousehold());
});

afterAll(async () => {
  await Promise.all(open.map((page) => page.close()));
  await simulator.close();
  remove();
});

describe('sign-in with accounts of Jellyfin', () => {
  it('asks Jellyfin once, and leaves no session there', async () => {
    const page = await pageWith();
    const ann = new Visitor(page.url);
    expect((await ann.signIn('ann', 'ann-secret')).status).toBe(303);
    expect(simulator.jellyfin.state.logins.size).toBe(0);
    expect((await ann.get('/leaving')).text).toContain('The first run has not happened yet.');
    expect(JSON.stringify(page.log)).not.toContain('ann-secret');
  });

  it.each([
    ['a wrong password', 'ann', 'nonsense', 401, 'do not belong together'],
    ['a name that nobody has', '<b>nobody</b>', 'x', 401, 'do not belong together'],
    ['an account that is switched off', 'gone', 'gone-secret', 401, 'switched off'],
    ['an account without a password', 'eve', '', 400, 'Accounts without a password'],
    ['no name', ' ', 'x', 400, 'both needed'],
  ])('refuses %s in plain words', async (_, name, password, status, words) => {
    const stranger = new Visitor((await pageWith()).url);
    const seen = await stranger.signIn(name, password);
    expect([seen.status, seen.text.includes(words)]).toEqual([status, true]);
    expect(seen.text).not.toContain('<b>');
    expect((await stranger.get('/leaving')).status).toBe(303);
  });

  it('lets only administrators in where that is asked for', async () => {
    const page = await pageWith({ DASHBOARD_AUTH_PEOPLE: 'administrators' });
    expect((await new Visitor(page.url).signIn('ben', 'ben-secret')).text).toContain('Only administrators');
    expect((await new Visitor(page.url).signIn('ann', 'ann-secret')).status).toBe(303);
  });

  it('makes those wait who guess, by name, and lets them try again later', async () => {
    const page = await pageWith();
    const guesser = new Visitor(page.url);
    for (let guess = 0; guess < 5; guess += 1)
      expect((await guesser.signIn('Ann', `${guess}`)).status).toBe(401);
    simulator.requests.clear();
    const refused = await guesser.signIn('ann', 'ann-secret');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900']);
    expect(simulator.requests.all()).toEqual([]);
    expect((await new Visitor(page.url).signIn('ben', 'ben-secret')).status).toBe(303);
    page.now = MORNING + 15 * 60_000;
    expect((await guesser.signIn('ann', 'ann-secret')).status).toBe(303);
  });

  it('takes no form of another site, and none without its cookie', async () => {
    const page = await pageWith();
    const bare = await new Visitor(page.url).post('/sign-in', {
      name: 'ann',
      password: 'ann-secret',
      token: 'x',
    });
    expect([bare.status, bare.headers.getSetCookie().some((line) => line.startsWith('session'))]).toEqual([
      403,
      false,
    ]);
  });

  it('ends sessions when asked to, and after a week', async () => {
    const page = await pageWith();
    const ann = new Visitor(page.url);
    await ann.signIn('ann', 'ann-secret');
    const kept = new Map(ann.cookies);
    expect((await ann.submit('/leaving', '/sign-out')).headers.get('location')).toBe('/sign-in');
    for (const [name, value] of kept) ann.cookies.set(name, value);
    expect((await ann.get('/leaving')).status).toBe(303);
    await ann.signIn('ann', 'ann-secret');
    page.now = MORNING + 7 * 86_400_000 + 1;
    expect((await ann.get('/leaving')).status).toBe(303);
  });

  it('marks its cookies as a browser needs them, also behind https', async () => {
    const page = await pageWith({ DASHBOARD_TRUSTED_PROXIES: '127.0.0.0/8' });
    const plain = await new Visitor(page.url).signIn('ann', 'ann-secret');
    expect(plain.headers.getSetCookie()[0]).toMatch(
      /^session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const behind = new Visitor(page.url, { 'x-forwarded-proto': 'https' });
    const secure = await behind.signIn('ann', 'ann-secret');
    expect(secure.headers.getSetCookie()[0]).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const untrusted = new Visitor((await pageWith()).url, { 'x-forwarded-proto': 'https' });
    expect((await untrusted.signIn('ann', 'ann-secret')).headers.getSetCookie()[0]).toMatch(/^session=/);
  });

  it('takes no form that is larger than ours are', async () => {
    const page = await pageWith();
    const large = await new Visitor(page.url).post('/sign-in', { name: 'x'.repeat(20_000), password: 'x' });
    expect(large.status).toBe(413);
  });
});

describe('a proxy that signs people in', () => {
  const proxy = {
    DASHBOARD_AUTH: 'proxy',
    DASHBOARD_AUTH_HEADER: 'Remote-User',
    DASHBOARD_AUTH_FROM: '127.0.0.0/8',
    DASHBOARD_AUTH_ADMINISTRATORS: 'ann',
  };
  const as = (page: OpenPage, name: string) => new Visitor(page.url, { 'remote-user': name });

  it('is believed what it says, and administrators are those of the configuration', async () => {
    const page = await pageWith(proxy);
    expect((await as(page, 'ann').get('/kept')).status).toBe(200);
    expect((await as(page, 'ben').get('/kept')).status).toBe(403);
    const { text } = await as(page, 'ben').get('/leaving');
    expect(text).toContain('Signed in as ben');
    expect(text).not.toContain('Sign out');
    expect((await as(page, 'ann').get('/sign-in')).status).toBe(404);
  });

  it.each([
    ['no name', ''],
    ['two names, of which a stranger may have written one', 'ann, ben'],
  ])('lets nobody in with %s', async (_, name) => {
    const page = await pageWith(proxy);
    expect((await as(page, name).get('/leaving')).status).toBe(403);
    expect((await as(page, name).post('/keep', { target: 'movie:radarr:1' })).status).toBe(403);
  });

  it('counts for nothing from any other address', async () => {
    const page = await pageWith({ ...proxy, DASHBOARD_AUTH_FROM: '10.0.0.0/8' });
    const seen = await new Visitor(page.url, { 'remote-user': 'ann', 'x-forwarded-for': '10.0.0.1' }).get(
      '/leaving',
    );
    expect([seen.status, seen.text.includes('only through the proxy')]).toEqual([403, true]);
  });
});
