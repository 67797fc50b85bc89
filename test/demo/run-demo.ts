import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { ScratchFolder } from '../support/run-script.ts';

/** A whole demo takes some seconds, on a busy machine many; its time decides nothing. */
export const WHOLE_DEMO_MS = 300_000;

/** The page is at whichever port was free. */
export function withoutPorts(out: string): string {
  return out.replaceAll(/(127\.0\.0\.1):\d+/g, '$1:PORT');
}

/** A demo as `npm run demo` starts it, in a place of its own for temporary folders. */
export class StartedDemo {
  readonly child: ChildProcess;
  readonly #scratch = new ScratchFolder();
  readonly #ended: Promise<number | null>;
  readonly #listeners = new Set<() => void>();
  out = '';
  err = '';

  constructor(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const script = ['--import', 'tsx', '--import', './test/support/loopback-only.ts', 'demo/main.ts'];
    this.child = spawn(process.execPath, [...script, ...args], {
      env: { PATH: process.env['PATH'] ?? '', TMPDIR: this.#scratch.path, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void this.child.kill('SIGKILL'));
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.out += text;
      for (const look of this.#listeners) look();
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.err += text;
    });
    this.#ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  /** Settles with the exit code when the process is gone, and with it all that it printed. */
  async ended(): Promise<number | null> {
    return await this.#ended;
  }

  /** Settles when that stands in its output. */
  async said(words: string): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      const look = () => (this.out.includes(words) ? resolve() : undefined);
      this.#listeners.add(look);
      look();
    });
    const end = this.#ended.then((code) => {
      if (!this.out.includes(words)) throw new Error(`ended with ${code} before ${words}: ${this.err}`);
    });
    await Promise.race([heard, end]);
  }

  /** What lies where temporary folders are made; tsx keeps a cache there, which is not the demo's. */
  leftBehind(): readonly string[] {
    return readdirSync(this.#scratch.path).filter((name) => !name.startsWith('tsx-'));
  }
}
