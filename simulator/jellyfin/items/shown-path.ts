import { isObject } from '../../http/json-body.ts';
import { type JellyfinState, toJellyfinPath } from '../state.ts';

/** The path under Jellyfin's root, rewritten by the configured substitutions, which may name nothing that exists. */
export function shownPath(state: JellyfinState, path: string): string {
  let shown = toJellyfinPath(state, path);
  const substitutions = state.configuration['PathSubstitutions'];
  for (const rule of Array.isArray(substitutions) ? substitutions.filter(isObject) : []) {
    const from = String(rule['From']);
    if (shown.startsWith(from)) shown = `${String(rule['To'])}${shown.slice(from.length)}`;
  }
  return shown;
}
