import type { Environment } from '../config/environment.ts';
import type { ParseSnapshot } from '../ports/snapshot.ts';

/** What a command needs of the process around it; `main.ts` gives the real one, tests their own. */
export interface World {
  readonly environment: Environment;
  /** Writes to standard output, or to standard error. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard output is a terminal that wants colours. */
  readonly coloured: boolean;
  /** Reads a whole file; throws as `node:fs` does. */
  readonly readText: (path: string) => string;
  readonly writeText: (path: string, text: string) => void;
  readonly parseSnapshot: ParseSnapshot;
}
