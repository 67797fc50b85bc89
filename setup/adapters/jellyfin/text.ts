import type { Change } from '../../domain/difference/comparison.ts';
import { isConcealed } from '../../domain/resource/resource.ts';

type Value = Change['fields'][string];

/** The value as it is sent. */
export function text(value: Value | undefined): string {
  return isConcealed(value) ? value.reveal() : String(value ?? '');
}
