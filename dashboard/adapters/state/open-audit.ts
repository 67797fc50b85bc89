/** `audit/<month>.jsonl`: what people did here. The only thing that is written from the page. */
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import type * as z from 'zod';
import { isoTime } from '../../../cleanup/report/json-scalars.ts';
import { type Audit, AuditFailure } from '../../ports/audit.ts';
import { codeOf } from './reading.ts';
import type { AuditLine } from './schemas.ts';

export function openAudit(folder: string): Audit {
  // One line after the other, so that two people at once do not write into each other's.
  let turn: Promise<void> = Promise.resolve();
  return {
    append(entry) {
      const line: z.input<typeof AuditLine> = { version: 1, ...entry, at: isoTime(entry.at) };
      const path = `${folder}/${line.at.slice(0, 7)}.jsonl`;
      const written = turn.then(() => appendLine(folder, path, `${JSON.stringify(line)}\n`));
      turn = written.catch(() => undefined);
      return written;
    },
  };
}

async function appendLine(folder: string, path: string, line: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(path, 'a+');
    try {
      // A line that a kill tore ends here, so that this one is not lost with it.
      await file.writeFile(`${(await endsTorn(file)) ? '\n' : ''}${line}`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new AuditFailure(`cannot write ${path} (${code}); let the user of this process write in ${folder}`);
  }
}

async function endsTorn(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: size - 1 });
  return buffer.toString() !== '\n';
}
