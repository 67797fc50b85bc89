import { readFileSync } from 'node:fs';
import { type Loaded, parseConfig } from './parse.ts';

export { renderProblems } from '../../program/config/problem.ts';

/** Reads `file` from disk; a file that cannot be read is one more problem of the configuration. */
export function loadConfig(file: string): Loaded {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { kind: 'invalid', errors: [{ where: file, what: readFailure(error) }], warnings: [] };
  }
  return parseConfig(file, text);
}

function readFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file; copy the media.yaml of the repository or one of examples/';
  if (code === 'EISDIR') return 'is a folder; name the file itself';
  if (code === 'EACCES') return 'permission denied; make it readable for this user';
  return `cannot be read (${String(code ?? error)})`;
}
