import { StateFailure } from '../../ports/state-failure.ts';
import type { Journal, JournalEntry } from '../../ports/state-store.ts';
import { unfinishedIn } from '../../ports/unfinished-removals.ts';
import { codeOf, type Files, stateFailure } from './files.ts';
import { formatLine, parseLine } from './journal-schema.ts';

/** Beyond it, and with nothing unfinished, a journal is put away as the previous one. */
const FULL_BYTES = 4_000_000;

/**
 * A line for each step in one file that only grows. A kill may leave the last line torn: it is passed over, and
 * what comes next begins on a line of its own. The removal it was about shows by the line before it.
 */
export function journalFile(files: Files, path: string, guard: () => Promise<void>): Journal {
  let sound = false;
  return {
    async append(entry) {
      await guard();
      try {
        const torn = sound ? false : await endsTorn(files, path);
        await appendSynced(files, path, `${torn ? '\n' : ''}${formatLine(entry)}`);
        sound = true;
      } catch (error) {
        sound = false;
        throw stateFailure('write', path, error);
      }
    },
    async unfinished() {
      return unfinishedIn(await entriesIn(files, path));
    },
  };
}

/** Puts a long journal away, of which nothing is needed any more; it proves what was done. */
export async function turnJournal(files: Files, path: string): Promise<void> {
  try {
    const { size } = await files.stat(path);
    if (size > FULL_BYTES && unfinishedIn(await entriesIn(files, path)).length === 0) {
      await files.rename(path, `${path}.previous`);
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw stateFailure('put away', path, error);
  }
}

async function appendSynced(files: Files, path: string, text: string): Promise<void> {
  const handle = await files.open(path, 'a');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function endsTorn(files: Files, path: string): Promise<boolean> {
  const text = await textOf(files, path);
  return text !== '' && !text.endsWith('\n');
}

async function textOf(files: Files, path: string): Promise<string> {
  try {
    return await files.readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw stateFailure('read', path, error);
  }
}

async function entriesIn(files: Files, path: string): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (const raw of (await textOf(files, path)).split('\n')) {
    if (raw === '') continue;
    const line = parseLine(raw);
    if (line.kind === 'newer') {
      throw new StateFailure(
        `${path} was written by a newer version of the cleanup; run that version once more, or move the file away`,
      );
    }
    if (line.kind === 'entry') entries.push(line.entry);
  }
  return entries;
}
