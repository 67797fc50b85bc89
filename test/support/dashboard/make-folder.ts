import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the tests of a whole file, and how to be rid of it. */
export function makeFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
