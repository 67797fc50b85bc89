import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * What a program exports that lies in the same folder as the one that runs, by its file name; undefined where no
 * such file is. `program` is the path of the one that runs. Heavy parts travel so, as programs of their own that are
 * loaded only when they are asked for. Throws what the sibling throws while it is loaded.
 */
export async function loadSibling(program: string, file: string): Promise<unknown> {
  const path = join(dirname(program), file);
  return existsSync(path) ? await import(pathToFileURL(path).href) : undefined;
}
