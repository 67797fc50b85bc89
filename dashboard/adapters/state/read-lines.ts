/** Files of one JSON object a line, which only grow: a line that is torn or damaged says nothing. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type * as z from 'zod';
import type { StateProblem } from '../../domain/house.ts';
import { type StateFile, versionIn } from './reading.ts';

/** Hands on every line that fits; answers what is wrong with the file, if it is anything but its last line torn off. */
export async function readLines<Schema extends z.ZodType>(
  file: StateFile,
  schema: Schema,
  take: (line: z.output<Schema>) => void,
): Promise<StateProblem | undefined> {
  let passedOver = 0;
  let last: 'read' | 'torn' = 'read';
  let newer = false;
  const input = createReadStream(file.path);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === '') continue;
    const json = jsonOf(line);
    const parsed = schema.safeParse(json);
    if (parsed.success) take(parsed.data);
    else passedOver += 1;
    last = parsed.success ? 'read' : 'torn';
    newer ||= Number(versionIn(json)) > 1;
  }
  if (newer) return { file: file.name, kind: 'newer' };
  const damaged = passedOver - (last === 'torn' ? 1 : 0);
  return damaged > 0 ? { file: file.name, kind: 'in-part', detail: String(damaged) } : undefined;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
