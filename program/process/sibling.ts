import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * What a program exports that lies in the same folder as the one that runs, by its file name; undefined where no
 * such file is. `program` is the path of the one that runs. Heavy parts travel so, as programs of their own that are
 * loaded only when they are asked for. Throws what the sibling throws while it is loaded.
 *
 * By `require`: `import()` looks for names in the text, and a program in a ConfigMap is packed behind a loader.
 */
export function loadSibling(program: string, file: string): unknown {
  const path = join(dirname(program), file);
  return existsSync(path) ? createRequire(path)(path) : undefined;
}
