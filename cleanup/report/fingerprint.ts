import { createHash } from 'node:crypto';
import { canonicalContent } from '../domain/plan/canonical-content.ts';
import type { Plan } from '../domain/plan/plan.ts';

/** `sha256:…`, equal exactly when what a reviewer of the plan saw is equal. */
export function fingerprintOf(plan: Plan): string {
  return `sha256:${createHash('sha256').update(canonicalContent(plan)).digest('hex')}`;
}
