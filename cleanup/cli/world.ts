import type { Environment } from '../config/environment.ts';

/** What a command needs of the process around it; `main.ts` gives the real one, tests their own. */
export interface World {
  readonly environment: Environment;
  /** Writes to standard output, or to standard error. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Reads a whole file; throws as `node:fs` does. */
  readonly readText: (path: string) => string;
  readonly writeText: (path: string, text: string) => void;
}
