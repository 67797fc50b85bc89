import { existsSync, readFileSync } from 'node:fs';

/** Strangers' reports, each a folder with the input and what is right; they lie beside the project, not in it. */
const folder = new URL('../../../shared/cases/', import.meta.url);

/** True where the cases are absent and may be; in CI their absence is a failure of the tests that read them. */
export const withoutCases = (): boolean => !existsSync(folder) && !process.env['CI'];

/** The text of one file of a case, `01-a-case/media.yaml`. */
export function caseText(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8');
}
