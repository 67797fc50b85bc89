import type { Handler, Router } from '../http/router.ts';

const KNOWN = ['filter', 'category', 'tag', 'hashes', 'sort', 'reverse', 'limit', 'offset', 'hash'];
const KNOWN_LATER = ['includeFiles', 'includeTrackers', 'private'];

/**
 * A call that reads is taken by GET, with its parameters in the query, and by POST, with them in the form
 * (`webapplication.cpp`: both methods unless a call says otherwise).
 */
export function onRead(
  router: Router,
  path: string,
  answer: (parameters: URLSearchParams) => ReturnType<Handler>,
): void {
  router.get(path, (call) => {
    call.ignores(...KNOWN, ...KNOWN_LATER);
    return answer(call.query);
  });
  router.post(path, (call) => answer(call.form()));
}

/** A boolean as the server reads it: without regard to case; anything else is nothing. */
export function parseBool(text: string | null | undefined): boolean | undefined {
  const value = text?.trim().toLowerCase();
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : undefined;
}
