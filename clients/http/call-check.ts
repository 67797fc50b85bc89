import type { Call } from './call.ts';
import { maxTargetBytes } from './query.ts';

/**
 * Why a call must not be sent; undefined when it may. An empty or missing id in a path would address the
 * whole collection instead of one thing.
 */
export function checkCall(call: Pick<Call, 'path'>, target: string): string | undefined {
  const segments = call.path.split('/').slice(1);
  if (!call.path.startsWith('/') || segments.some((segment) => !/^[\w-][\w.-]*$/.test(segment))) {
    return 'its path has an empty or unusual part';
  }
  if (segments.some((segment) => segment === 'undefined' || segment === 'null' || segment === 'NaN')) {
    return 'its path lacks an id';
  }
  // Kestrel answers 414 or 400 to longer request lines.
  if (target.length > maxTargetBytes) return 'its query is longer than servers accept';
  return undefined;
}
