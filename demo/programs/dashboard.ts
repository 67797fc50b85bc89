import { readFileSync } from 'node:fs';
import { parseArguments } from '../../dashboard/cli/arguments.ts';
import { serveCommand } from '../../dashboard/cli/serve-command.ts';
import { openDashboard } from '../../dashboard/open-dashboard.ts';
import { capture, invocationIn, type Outside } from './captured.ts';

/** The page while it is up. */
export interface Served {
  readonly url: string;
  /** Ends it as SIGTERM ends a process. */
  readonly close: () => Promise<void>;
}

/** What its log says once it listens. */
const ADDRESS = /the page is at (http:\/\/[\d.]+:\d+)/;

/** Starts the dashboard from its command line, with the household's clock, at a free port of loopback. */
export async function serveDashboard({
  clock,
  environment,
}: Pick<Outside, 'clock'> & { readonly environment: Readonly<Record<string, string>> }): Promise<Served> {
  const { texts, streams } = capture();
  const stop = new AbortController();
  let listening = (_: string) => {};
  const address = new Promise<string>((resolve) => {
    listening = resolve;
  });
  const ended = serveCommand(invocationIn(parseArguments(['serve'])), {
    environment: { ...environment, DASHBOARD_HOST: '127.0.0.1', DASHBOARD_PORT: '0' },
    err: streams.err,
    out: (text) => {
      streams.out(text);
      const [, url] = ADDRESS.exec(text) ?? [];
      if (url !== undefined) listening(url);
    },
    readText: (path) => readFileSync(path, 'utf8'),
    now: () => clock.now(),
    stopSignal: () => stop.signal,
    open: openDashboard,
  });
  const tooSoon = ended.then((code) => {
    throw new Error(`the dashboard ended with ${code}: ${texts.err}${texts.out}`);
  });
  const url = await Promise.race([address, tooSoon]);
  return {
    url,
    close: async () => {
      stop.abort();
      await ended;
    },
  };
}
