/**
 * The snapshot file: facts and ledger of one moment, free of secrets, so that any decision can be made
 * again from it. What `snapshot` writes, `plan` and `explain` take with `--facts`.
 */
import * as z from 'zod';
import { EMPTY_LEDGER } from '../domain/facts/ledger.ts';
import { parseJsonText } from '../ports/json-text.ts';
import type { Snapshot, SnapshotProblem, SnapshotResult } from '../ports/snapshot.ts';
import { Facts } from './facts-schema.ts';
import { Ledger } from './ledger-schema.ts';

/** JSON of the file, version 1. Without a ledger the cleanup has never run: it announces and removes nothing. */
export const FactsFile = z.strictObject({
  version: z.literal(1),
  facts: Facts,
  ledger: Ledger.exactOptional(),
});

/** Puts a schema's complaints into words for people. */
export type Explain = (
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
) => readonly SnapshotProblem[];

export function parseFactsFile(text: string, explain: Explain): SnapshotResult {
  const json = parseJsonText(text);
  if ('problem' in json) return { kind: 'refused', problems: [{ path: [], message: json.problem }], more: 0 };
  const parsed = FactsFile.safeParse(json.value);
  if (parsed.success) {
    return {
      kind: 'parsed',
      snapshot: { facts: parsed.data.facts, ledger: parsed.data.ledger ?? EMPTY_LEDGER },
    };
  }
  const { issues } = parsed.error;
  const shown = issues.slice(0, MOST_EXPLAINED);
  return {
    kind: 'refused',
    problems: explain(FactsFile, shown, json.value),
    more: issues.length - shown.length,
  };
}

/** A large file that is wrong throughout has a million problems; the first ones tell as much. */
const MOST_EXPLAINED = 20;

/** The file of a snapshot; what is read back from it decides the same. */
export function renderFactsFile({ facts, ledger }: Snapshot): string {
  return `${JSON.stringify({ version: 1, facts, ledger })}\n`;
}
