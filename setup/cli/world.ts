import type { Outcome, SetupPlan, SetupResult } from '../app/plan.ts';
import type { Diagnosis } from '../app/run-doctor.ts';
import type { SetupConfig } from '../config/load.ts';

/** What a command needs of the process around it; `main.ts` gives the real one, tests their own. */
export interface World {
  /** Writes to standard output, or to standard error. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard output is a terminal, and one that wants colours. */
  readonly terminal: boolean;
  readonly coloured: boolean;
  /** Reads a whole file; throws as `node:fs` does. */
  readonly readText: (path: string) => string;
  /** Writes a file whole: the old text or the new one is there. Throws as `node:fs` does. */
  readonly writeText: (path: string, text: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From the first call on, a signal to end aborts this instead of ending the program; a second one ends it. */
  readonly stopSignal: () => AbortSignal;
  readonly apps: Apps;
}

/** What the commands ask of the running apps. */
export interface Apps {
  /** Nothing exists that could write at an app. */
  plan(config: SetupConfig): Promise<SetupPlan>;
  /** Nothing exists that could write at an app. */
  doctor(
    config: SetupConfig,
    options: {
      readonly signal: AbortSignal;
      /** A clock started it; a person may run another one meanwhile. */
      readonly unattended: boolean;
    },
  ): Promise<Diagnosis>;
  apply(
    config: SetupConfig,
    options: { readonly signal: AbortSignal; readonly onOutcome: (outcome: Outcome) => void },
  ): Promise<SetupResult>;
}
