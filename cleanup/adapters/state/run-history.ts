import { parseJsonText } from '../../ports/json-text.ts';
import type { RunRecord } from '../../ports/state-store.ts';
import { codeOf, type Files, stateFailure, writeWhole } from './files.ts';

const DAY_MS = 86_400_000;
const NAME = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)\.json$/;

/** One file for each run, by the time it started; those older than `keepDays` before this one go. */
export async function saveRunRecord(
  files: Files,
  folder: string,
  record: RunRecord,
  keepDays: number,
): Promise<void> {
  try {
    await files.mkdir(folder, { recursive: true });
  } catch (error) {
    throw stateFailure('make', folder, error);
  }
  await writeWhole(files, `${folder}/${nameOf(record.startedAt)}`, `${JSON.stringify(record, null, 2)}\n`);
  await prune(files, folder, record.startedAt - keepDays * DAY_MS);
}

/** Each record in the folder, the newest first, as JSON; one that is no JSON or cannot be read is left out. */
export async function* runRecords(files: Files, folder: string): AsyncGenerator<unknown> {
  const names = await files.readdir(folder).catch((): string[] => []);
  for (const name of names
    .filter((one) => NAME.test(one))
    .sort()
    .reverse()) {
    const json = parseJsonText(await files.readFile(`${folder}/${name}`, 'utf8').catch(() => ''));
    if (!('problem' in json)) yield json.value;
  }
}

function nameOf(startedAt: number): string {
  return `${new Date(startedAt).toISOString().replaceAll(':', '-')}.json`;
}

/** Only files of the history's own names; whatever else somebody put there stays. */
async function prune(files: Files, folder: string, before: number): Promise<void> {
  try {
    for (const name of await files.readdir(folder)) {
      const startedAt = Date.parse(name.replace(NAME, '$1:$2:$3'));
      if (NAME.test(name) && startedAt < before) await files.rm(`${folder}/${name}`);
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw stateFailure('prune', folder, error);
  }
}
