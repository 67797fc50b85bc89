import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Visitor } from '../../../demo/household/visitor.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { HOSTILE, liveThrough } from '../../support/dashboard/household.ts';
import { makeFolder } from '../../support/dashboard/make-folder.ts';
import { type OpenPage, openPage } from '../../support/dashboard/open-page.ts';

const { folder, remove } = makeFolder();
let simulator: Simulator;
let page: OpenPage;
let ann: Visitor;
let ben: Visitor;

beforeAll(async () => {
  simulator = await liveThrough(folder);
  page = await openPage(folder, simulator);
  ann = new Visitor(page.url);
  ben = new Visitor(page.url);
  await ann.signIn('ann', 'ann-secret');
  await ben.signIn('ben', 'ben-secret');
}, 60_000);

afterAll(async () => {
  await page.close();
  await simulator.close();
  remove();
});

beforeEach(() => {
  simulator.requests.clear();
});

const audit = () =>
  readdirSync(join(folder, 'audit'))
    .flatMap((name) =>
      readFileSync(join(folder, 'audit', name), 'utf8')
        .trimEnd()
        .split('\n'),
    )
    .map((line) => JSON.parse(line));

const tagsOf = (title: string) => {
  const { state } = simulator.radarr;
  const movie = [...state.movies.all()].find((one) => one.spec.title === title);
  return movie?.tags.map((id) => [...state.arr.tags.all()].find((tag) => tag.id === id)?.label);
};

describe('pages', () => {
  it('send a stranger to the sign-in, and on to where they wanted', async () => {
    const stranger = new Visitor(page.url);
    const seen = await stranger.get('/kept?q=heat');
    expect([seen.status, seen.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fkept%3Fq%3Dheat']);
    await stranger.get(seen.headers.get('location') ?? '');
    const into = await stranger.submit('/sign-in?next=%2Fkept%3Fq%3Dheat', '/sign-in', {
      name: 'ANN',
      password: 'ann-secret',
    });
    expect([into.status, into.headers.get('location')]).toEqual([303, '/kept?q=heat']);
    expect((await stranger.get('/kept')).text).toContain('Signed in as ann');
  });

  it.each([
    [
      'leaving',
      ['Ronin (1998)', 'Dark (2017), Season 1', 'Leaves Friday 6 March at 04:00', 'Keep the whole series'],
    ],
    [
      'kept',
      ['Alien (1979)', 'It wears the tag keep.', 'It is a favorite of ann.', 'Ann has not watched it.'],
    ],
    ['removed', ['Heat (1995)', 'Wednesday 4 March at 04:00']],
    ['runs', ['The next run is due Thursday 5 March at 04:00.', 'Trial', '1 removed', '6 announced']],
    ['space', ['in the last 30 days', 'Announced']],
    ['health', ['jellyfin', 'read in full', 'has no recycle bin', 'Runs are made when they are due.']],
  ])('show an administrator /%s', async (section, words) => {
    const { status, text } = await ann.get(`/${section}`);
    expect(status).toBe(200);
    for (const word of words) expect(text).toContain(word);
    expect(text).toContain('As of Wednesday 4 March at 04:00, 4 hours ago.');
  });

  it('show others what leaves soon without who watched it, and nothing else', async () => {
    const { text } = await ben.get('/leaving');
    expect(text).toContain('Ronin (1998)');
    expect(text).toContain('Watched by one other person');
    expect(text).not.toContain('href="/kept"');
    for (const section of ['kept', 'removed', 'runs', 'space', 'health']) {
      const { status, text: refused } = await ben.get(`/${section}`);
      expect([status, refused.includes('for administrators')]).toEqual([403, true]);
    }
  });

  it('speak German to those who ask for it', async () => {
    const german = new Visitor(page.url, { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' });
    await german.signIn('ann', 'ann-secret');
    const leaving = await german.get('/leaving');
    expect(leaving.text).toContain('<html lang="de">');
    expect(leaving.text).toContain('Ganze Serie behalten');
    expect((await german.get('/kept')).text).toContain('Es trägt die Markierung keep.');
    expect((await german.get('/nothing')).text).toContain('Diese Seite gibt es nicht');
  });

  it('find by words without accents, by reason, and page by page', async () => {
    expect((await ann.get('/kept?q=amelie')).text).toContain('Amélie (2001)');
    const favourites = (await ann.get('/kept?reason=favorite')).text;
    expect(favourites).toContain('Amélie');
    expect(favourites).not.toContain('Alien');
    expect((await ann.get('/kept?q=zzz')).text).toContain('Nothing fits this search.');
    expect((await ann.get('/kept?page=99')).status).toBe(200);
    expect((await ann.get('/kept?page=-1&q=%00&reason=%3Cb%3E')).status).toBe(200);
  });

  it('write hostile titles as text', async () => {
    const { text } = await ann.get('/leaving');
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('<img src=x');
    expect(text).toContain('&lt;script&gt;');
    // What would turn the reading direction of the rest around is taken out.
    expect(text).not.toContain('\u202E');
    expect(text).toContain(HOSTILE.long.trim());
  });

  it('say what a browser may do, and are stored nowhere', async () => {
    const { headers, text } = await ann.get('/leaving');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(text).not.toMatch(/<script|<style|<[^>]*\s(?:style|on[a-z]+)=/);
  });

  it('answer probes without any cookie', async () => {
    const probe = new Visitor(page.url);
    expect((await probe.get('/healthz')).text).toBe('ok');
    expect((await probe.get('/readyz')).status).toBe(200);
    expect(probe.cookies.size).toBe(0);
  });
});

describe('keep and release', () => {
  it('let anybody keep what leaves, and take it back, read back and written down', async () => {
    const sent = await ben.submit('/leaving', '/keep', {}, 'Ronin');
    expect(sent.status).toBe(303);
    const after = await ben.get(sent.headers.get('location') ?? '');
    expect(after.text).toContain('Ronin (1998) stays.');
    expect(after.text).toContain('Stays: kept by ben');
    expect(tagsOf('Ronin')).toEqual(['keep']);
    expect(simulator.requests.writes().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /api/v3/movie/editor',
    ]);
    // Others are told nothing of what he did by its address.
    expect((await ann.get(sent.headers.get('location') ?? '')).text).not.toContain('Ronin (1998) stays.');

    const released = await ben.submit('/leaving', '/release', {}, 'Ronin');
    expect((await ben.get(released.headers.get('location') ?? '')).text).toContain(
      'Ronin (1998) may go again',
    );
    expect(tagsOf('Ronin')).toEqual([]);
    expect(audit().map(({ person, action, result }) => [person, action, result])).toEqual([
      ['ben', 'keep', 'asked'],
      ['ben', 'keep', 'done'],
      ['ben', 'release', 'asked'],
      ['ben', 'release', 'done'],
    ]);
  });

  it('keep a series as a whole', async () => {
    const sent = await ann.submit('/leaving', '/keep', {}, 'Dark');
    const { text } = await ann.get(sent.headers.get('location') ?? '');
    expect(text).toContain('Dark (2017) stays. That holds for the whole series.');
    const { state } = simulator.sonarr;
    expect([...state.series.all()].map(({ tags }) => tags.length)).toEqual([1]);
  });

  it('let administrators release what is kept, and nobody else', async () => {
    const { token } = await proofOf(ben);
    const refused = await ben.post('/release', { token, target: 'movie:radarr:3', back: '/kept' });
    expect(refused.status).toBe(403);
    expect((await ben.post('/keep', { token, target: 'movie:radarr:5', back: '/kept' })).status).toBe(403);
    expect(simulator.requests.writes()).toEqual([]);
    expect(tagsOf('Alien')).toEqual(['keep']);
    const sent = await ann.submit('/kept?q=alien', '/release', {}, 'Alien');
    expect(sent.headers.get('location')).toMatch(/^\/kept\?q=alien&done=/);
    expect((await ann.get(sent.headers.get('location') ?? '')).text).toContain(
      'Released here since the last run.',
    );
    expect(tagsOf('Alien')).toEqual([]);
  });

  it('change nothing without the proof of a page, or for another site', async () => {
    const bad = await ann.post('/keep', { token: 'x', target: 'movie:radarr:2', back: '/leaving' });
    expect([bad.status, bad.text.includes('Nothing was changed')]).toEqual([403, true]);
    const { token } = await proofOf(ann);
    const others = await ben.post('/keep', { token, target: 'movie:radarr:2', back: '/leaving' });
    expect(others.status).toBe(403);
    const crossSite = new Visitor(page.url, { 'sec-fetch-site': 'cross-site' });
    for (const [name, value] of ann.cookies) crossSite.cookies.set(name, value);
    expect((await crossSite.post('/keep', { token, target: 'movie:radarr:2', back: '/' })).status).toBe(403);
    expect(simulator.requests.writes()).toEqual([]);
  });

  it.each(['movie:radarr:999', 'movie:elsewhere:2', '../../etc', 'series:sonarr:2:1', ''])(
    'change nothing that does not stand in the state: %j',
    async (target) => {
      const { token } = await proofOf(ann);
      const sent = await ann.post('/keep', { token, target, back: 'https://evil.example/' });
      expect(sent.headers.get('location')).toMatch(/^\/leaving\?done=/);
      expect((await ann.get(sent.headers.get('location') ?? '')).text).toContain(
        'It is not on the list any more'.toLowerCase().slice(3),
      );
      expect(simulator.requests.all()).toEqual([]);
    },
  );

  it('say in plain words what went wrong, and stay up while every server is down', async () => {
    simulator.radarr.server.kill();
    simulator.jellyfin.server.kill();
    try {
      const sent = await ann.submit('/leaving', '/keep', {}, 'Ronin');
      const { text, status } = await ann.get(sent.headers.get('location') ?? '');
      expect(status).toBe(200);
      expect(text).toContain('Nobody knows whether Ronin (1998) was changed');
      expect(text).not.toContain(simulator.radarr.apiKey);
      for (const section of ['leaving', 'kept', 'removed', 'runs', 'space', 'health']) {
        expect((await ann.get(`/${section}`)).status).toBe(200);
      }
      const [, poster = ''] = /src="(\/poster\/[0-9a-f]{32})"/.exec(text) ?? [];
      const picture = await ann.get(poster);
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
      const stranger = await new Visitor(page.url).signIn('ann', 'ann-secret');
      expect([stranger.status, stranger.text.includes('Jellyfin does not answer')]).toEqual([503, true]);
    } finally {
      await simulator.radarr.server.restart();
      await simulator.jellyfin.server.restart();
    }
  });
});

async function proofOf(visitor: Visitor): Promise<{ readonly token: string }> {
  const { text } = await visitor.get('/leaving');
  return { token: /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '' };
}

describe('posters', () => {
  it('come through the page, for those who are signed in, of what it shows', async () => {
    const { text } = await ann.get('/leaving');
    const [, path = ''] = /src="(\/poster\/[0-9a-f]{32})"/.exec(text) ?? [];
    const picture = await ann.get(path);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('cache-control')).toBe('private, max-age=86400');
    expect((await new Visitor(page.url).get(path)).status).toBe(303);
    simulator.requests.clear();
    const other = await ann.get(`/poster/${'0'.repeat(32)}`);
    expect(other.headers.get('content-type')).toBe('image/svg+xml');
    expect((await ann.get('/poster/..%2F..%2FUsers')).headers.get('content-type')).toBe('image/svg+xml');
    expect(simulator.requests.all()).toEqual([]);
  });
});
