import type { Environment } from '../../program/config/environment.ts';
import type { Clock } from '../ports/progress.ts';
import type { ParseSnapshot, Snapshot } from '../ports/snapshot.ts';
import type { MainLine } from './main-line.ts';

/** What `notify.cjs` is asked; its own program checks it. */
export interface NotifyRequest {
  readonly notifications: readonly unknown[];
  /** JSON of the run. */
  readonly run?: unknown;
  /** How a run ended that has none; neither of the two: a test. */
  readonly early?: { readonly exitCode: number; readonly lines: readonly string[] };
  readonly stateDir: string;
  readonly timeZone: string;
  readonly now: number;
  readonly withinMs: number;
  readonly readText: World['readText'];
}

/** What a command needs of the process around it; `main.ts` gives the real one, tests their own. */
export interface World {
  readonly environment: Environment;
  /** Writes to standard output, or to standard error. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Which of the two is a terminal. */
  readonly terminal: { readonly out: boolean; readonly err: boolean };
  /** Standard output is a terminal that wants colours. */
  readonly coloured: boolean;
  /** Reads a whole file; throws as `node:fs` does. */
  readonly readText: (path: string) => string;
  /** `ownerOnly`: nobody else may read the file, also where it was there before. */
  readonly writeText: (path: string, text: string, options?: { readonly ownerOnly: boolean }) => void;
  readonly parseSnapshot: ParseSnapshot;
  readonly renderSnapshot: (snapshot: Snapshot) => string;
  readonly clock: Clock;
  /** From the first call on, a signal to end aborts this instead of ending the program; a second one ends it. */
  readonly stopSignal: () => AbortSignal;
  readonly mainLine: MainLine;
  /** Sends messages about a run, or a test; what did not arrive, a line each. Undefined where `notify.cjs` is not there. */
  readonly notify?: (request: NotifyRequest) => Promise<readonly string[] | undefined>;
  /** What is wrong with how `notifications` are written, a line each; undefined likewise. */
  readonly notifyProblems?: (notifications: readonly unknown[]) => readonly string[] | undefined;
}
