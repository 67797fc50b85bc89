import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Simulator } from '../../../simulator/start.ts';
import { hasChromium, problemsOf, SCREENS, startChromium } from '../../support/dashboard/chromium.ts';
import { HOSTILE, liveThrough } from '../../support/dashboard/household.ts';
import { makeFolder } from '../../support/dashboard/make-folder.ts';
import { type OpenPage, openPage } from '../../support/dashboard/open-page.ts';
import { putUnderPressure } from '../../support/dashboard/put-under-pressure.ts';

const SECTIONS = ['leaving', 'kept', 'removed', 'runs', 'space', 'health'] as const;
/** Runs in the browser. */
function directionOf(element: unknown): string {
  const { getComputedStyle } = globalThis as unknown as {
    getComputedStyle(of: unknown): { readonly direction: string };
  };
  return getComputedStyle(element).direction;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Where Chromium is missing these tests are skipped; in CI, which installs it, they fail instead.
describe.skipIf(!hasChromium() && process.env['CI'] !== 'true')('the page in Chromium', () => {
  const { folder, remove } = makeFolder();
  let simulator: Simulator;
  let site: OpenPage;
  let browser: Browser;
  const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

  beforeAll(async () => {
    [simulator, browser] = await Promise.all([liveThrough(folder), startChromium()]);
    putUnderPressure(folder);
    site = await openPage(folder, simulator);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await simulator?.close();
    remove();
  });

  const visit = async (
    screen: keyof typeof SCREENS,
    more: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ readonly context: BrowserContext; readonly page: Page; readonly complaints: string[] }> => {
    const context = await browser.newContext({
      ...SCREENS[screen],
      baseURL: site.url,
      locale: 'en-GB',
      ...more,
    });
    context.setDefaultTimeout(8_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return { context, page, complaints };
  };
  /** Somebody who has signed in before. */
  const visitAs = async (
    name: string,
    screen: keyof typeof SCREENS,
    more: Parameters<Browser['newContext']>[0] = {},
  ) => {
    const known = signedIn.get(name);
    if (known !== undefined) return await visit(screen, { storageState: known, ...more });
    const visited = await visit(screen, more);
    await signIn(visited.page, name);
    signedIn.set(name, await visited.context.storageState());
    return visited;
  };
  const signIn = async (page: Page, name = 'ann') => {
    await page.goto('/leaving');
    await page.getByLabel('Name').fill(name);
    await page.getByLabel(/Passwor/).fill(`${name}-secret`);
    await page.getByRole('button').click();
    await page.waitForURL('**/leaving');
  };

  it.each(['phone', 'desktop', 'television'] as const)(
    'shows every page on a %s, wide enough and without a complaint of the browser',
    async (screen) => {
      const { context, page, complaints } = await visitAs('ann', screen);
      for (const section of SECTIONS) {
        await page.goto(`/${section}`);
        expect(await page.getByRole('heading', { level: 1 }).count(), section).toBe(1);
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(overflow, `${section} is wider than the screen`).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it.each([
    ['light', 'en-GB'],
    ['dark', 'de-DE'],
  ] as const)(
    'is open to everybody (axe), %s and in %s',
    async (colorScheme, locale) => {
      const { context, page } = await visitAs('ann', 'desktop', { colorScheme, locale });
      for (const section of ['sign-in', ...SECTIONS, 'kept?q=zzz', 'nothing']) {
        await page.goto(`/${section}`);
        expect(await problemsOf(page, AXE), section).toEqual([]);
      }
      await context.close();
    },
    60_000,
  );

  it.each([...SECTIONS, 'sign-in'] as const)('keeps the structure of /%s', async (section) => {
    const { context, page } = await visitAs('ann', 'desktop');
    await page.goto(`/${section}`);
    const outline = await page.locator('body').ariaSnapshot();
    await expect(`${outline}\n`).toMatchFileSnapshot(`golden/${section}.yaml`);
    await context.close();
  });

  it('writes hostile titles as text: nothing runs, nothing turns around, nothing breaks out', async () => {
    const { context, page } = await visitAs('ann', 'phone');
    await page.goto('/leaving');
    expect(await page.title()).toBe('Leaving soon · Our media');
    const titles = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(titles).toContain(`${HOSTILE.script} (2010)`);
    expect(titles).toContain(`${HOSTILE.emoji} (2011)`);
    const arabic = page.getByRole('heading', { name: 'قصة مدينتين' });
    expect(await arabic.evaluate(directionOf)).toBe('rtl');
    expect(await page.locator('script').count()).toBe(0);
    await context.close();
  });

  it('works by keyboard alone: skip link, sign-in, keep and release', async () => {
    const { context, page } = await visit('desktop');
    await page.goto('/leaving');
    await page.getByLabel('Name').focus();
    await page.keyboard.type('ben');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ben-secret');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/leaving');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.getByRole('button', { name: 'Keep Ronin (1998)' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=/);
    expect(await page.getByRole('status').textContent()).toContain('Ronin (1998) stays.');
    await page.getByRole('button', { name: 'Let it go after all Ronin (1998)' }).press('Enter');
    await page.getByText('Ronin (1998) may go again').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    await page.goto('/leaving');
    expect(page.url()).toContain('/sign-in');
    await context.close();
  });

  it('works without JavaScript, and says what was wrong at the sign-in', async () => {
    const { context, page } = await visit('phone', { javaScriptEnabled: false });
    await page.goto('/leaving');
    await page.getByLabel('Name').fill('ann');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button').click();
    expect(await page.getByRole('alert').textContent()).toContain('do not belong together');
    await page.getByLabel('Password').fill('ann-secret');
    await page.getByRole('button').click();
    await page.waitForURL('**/leaving');
    await page.getByRole('link', { name: 'Kept' }).click();
    await page.getByLabel('Title').fill('amelie');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Amélie (2001)']);
    await context.close();
  });
});
