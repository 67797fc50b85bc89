import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Memory, NOTHING_TOLD } from '../domain/digest.ts';

const Told = z.object({
  trouble: z.object({ what: z.string(), at: z.number() }).exactOptional(),
  silentAt: z.number().exactOptional(),
});

const Remembered = z.object({
  version: z.literal(1),
  newsAt: z.number().exactOptional(),
  receivers: z.record(z.string(), Told),
});

/** What was told, in `notifications.json` of the state folder; nothing where it is missing or damaged. */
export function readMemory(folder: string): Memory {
  try {
    return Remembered.parse(JSON.parse(readFileSync(join(folder, 'notifications.json'), 'utf8')));
  } catch {
    return NOTHING_TOLD;
  }
}

/** Written whole; throws as `node:fs` does. */
export function writeMemory(folder: string, memory: Memory): void {
  const path = join(folder, 'notifications.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify({ version: 1, ...memory })}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
