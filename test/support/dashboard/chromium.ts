/** A real browser: Debian's Chromium, without a window. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';

/** Whether the program is installed. */
export function hasChromium(): boolean {
  return existsSync(EXECUTABLE);
}

export async function startChromium(): Promise<Browser> {
  return await chromium.launch({
    executablePath: EXECUTABLE,
    // Root has no sandbox of its own in a container; only pages of loopback are opened.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-proxy-server'],
  });
}

/** Screens that people have. */
export const SCREENS = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 900 } },
  television: { viewport: { width: 1920, height: 1080 } },
} as const satisfies Record<string, BrowserContextOptions>;

export interface Problem {
  readonly rule: string;
  readonly nodes: readonly string[];
}

/** What axe finds wrong for people who cannot see, point or tell colours apart. */
export async function problemsOf(page: Page, axe: string): Promise<readonly Problem[]> {
  // The page's own policy lets no script in: the browser puts it there in spite of it.
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    // `axe` is what the script above has made.
    const { axe: made } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await made.run();
    return violations.map(({ id, nodes }) => ({
      rule: id,
      nodes: nodes.map(({ html }) => html.slice(0, 200)),
    }));
  });
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
