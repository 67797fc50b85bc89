/** What `doctor --format json` says, for tests of it. */
import * as z from 'zod';
import type { Stack } from '../../../support/setup/a-stack.ts';

const Severity = z.enum(['error', 'warning', 'note', 'ok']);
const text = z.string().min(1);
const count = z.int().min(0);

/** The interface, version 1: nothing beside it, nothing missing of it. */
const Document = z.strictObject({
  version: z.literal(1),
  checkedAt: z.iso.datetime(),
  findings: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      severity: Severity,
      app: text,
      subject: text,
      meaning: z.string().regex(/^[^\n]+[^.\n]$/),
      nextStep: text,
      command: text.optional(),
    }),
  ),
  summary: z.strictObject({
    error: count,
    warning: count,
    note: count,
    ok: count,
    notRead: z.array(text),
  }),
});
export type Examined = z.infer<typeof Document> & { readonly code: number };

export async function examined({ setup }: Pick<Stack, 'setup'>): Promise<Examined> {
  const { code, out, err } = await setup('doctor --format json');
  if (err !== '') throw new Error(err);
  return { ...Document.parse(JSON.parse(out)), code };
}

/** What is not as it should be: `error radarr keep-tag-missing`. */
export function faultsIn({ findings }: Pick<Examined, 'findings'>): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'ok')
    .map(({ severity, app, code }) => `${severity} ${app} ${code}`);
}
