/** Issues of zod in the words of the person who wrote the file. */
import type * as z from 'zod';
import type { Finding } from './finding.ts';

export function issueMessage(_issue: z.core.$ZodRawIssue): string | undefined {
  return undefined;
}

export function issueFindings(issues: readonly z.core.$ZodIssue[], _value: unknown): readonly Finding[] {
  return issues.map((issue) => ({
    path: issue.path.filter((s) => typeof s !== 'symbol'),
    message: issue.message,
  }));
}
