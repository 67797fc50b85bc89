/**
 * The snapshot file: facts and ledger of one moment, free of secrets, so that any decision can be made
 * again from it. What `snapshot` writes, `plan` and `explain` take with `--facts`.
 */
import * as z from 'zod';
import { EMPTY_LEDGER } from '../domain/ledger.ts';
import type { SnapshotProblem, SnapshotResult } from '../ports/snapshot.ts';
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
  const json = parseJson(text);
  if ('problem' in json) return { kind: 'refused', problems: [{ path: [], message: json.problem }] };
  const parsed = FactsFile.safeParse(json.value);
  return parsed.success
    ? { kind: 'parsed', snapshot: { facts: parsed.data.facts, ledger: parsed.data.ledger ?? EMPTY_LEDGER } }
    : { kind: 'refused', problems: explain(FactsFile, parsed.error.issues, json.value) };
}

function parseJson(text: string): { value: unknown } | { problem: string } {
  try {
    // A byte order mark is what some editors put in front.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    // The parser's message quotes the file; only the place is of use.
    const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    return { problem: `not valid JSON${place === undefined ? '' : ` (at character ${place})`}` };
  }
}
