import { resemblesSecret } from './secret-look.ts';

/** Reads a file as text; throws as `node:fs` does. */
export type ReadText = (path: string) => string;

/** The secret that a file holds, without the end of its line; or what is wrong with the file. */
export function readSecret(
  readText: ReadText,
  path: string,
): { readonly text: string } | { readonly fault: string } {
  try {
    const text = readText(path).replace(/\r?\n$/, '');
    return text.trim() === '' ? { fault: `${isPath(path) ? path : 'the file'} is empty` } : { text };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return { fault: isPath(path) ? `cannot read ${path}${code}` : `names no file${code}; ${NO_PATH}` };
  }
}

const NO_PATH = 'expected an absolute path like /run/secrets/key, not the secret itself';

/** What is no path may well be the secret itself, and is not shown. */
function isPath(text: string): boolean {
  return /^(?:\/|[a-z]:[\\/])/i.test(text) && !resemblesSecret(text);
}
