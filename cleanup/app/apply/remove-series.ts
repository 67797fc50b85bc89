import type { SeriesItem } from '../../domain/plan/plan.ts';
import type { SeriesManager, SeriesReading } from '../../ports/managers.ts';
import type { SeriesRemover } from '../../ports/removers.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import type { StepName } from '../../ports/state-store.ts';
import type { ItemOutcome, Skipped } from '../outcome.ts';
import { excludedNote } from './entry-notes.ts';
import type { JudgeAgain } from './judge-again.ts';
import { begin, end, type Session, StepFailure, step } from './session.ts';

/** Removes Sonarr's entry of a series that was just judged again to have nothing left; never with files. */
export async function removeSeries(
  item: SeriesItem,
  manager: SeriesManager,
  remover: SeriesRemover,
  judgeAgain: JudgeAgain<SeriesReading>,
  session: Session,
): Promise<ItemOutcome> {
  const { exclude } = session.world.removal;
  await begin(session, [item]);
  let at: StepName = 'verify-deleted';
  try {
    const why = await step(session, [item], at, () => whyNot(item, manager, judgeAgain));
    if (why !== undefined) {
      await end(session, [item], 'skipped');
      return why;
    }
    at = 'remove-entry';
    await step(session, [item], at, () => removeEntry(item, manager, remover, exclude));
  } catch (error) {
    if (!(error instanceof ServerFailure || error instanceof StepFailure)) throw error;
    await end(session, [item], 'failed');
    return { kind: 'failed', item, step: at, problem: error.message };
  }
  await end(session, [item], 'removed');
  return { kind: 'removed', item, freedBytes: 0, heldBy: [], notes: notesOn(item, exclude) };
}

/** Its torrents were dealt with when its files went, on earlier nights; which of them stayed is not asked again. */
function notesOn({ instance }: SeriesItem, exclude: boolean): readonly string[] {
  const torrents =
    'a torrent of it that is still in the download client would be imported again if it were added anew';
  return exclude ? [excludedNote(instance), torrents] : [torrents];
}

/** What keeps the entry by what Sonarr says now; undefined when it goes. */
async function whyNot(
  item: SeriesItem,
  manager: SeriesManager,
  judgeAgain: JudgeAgain<SeriesReading>,
): Promise<Skipped | undefined> {
  const { instance, seriesId } = item;
  const title = await manager.title(seriesId);
  if (title === 'gone') {
    return { kind: 'skipped', item, because: 'gone', detail: `${instance} no longer has it` };
  }
  const { files, episodes } = await manager.inventory(seriesId);
  if (files.length > 0 || episodes.some(({ file }) => file !== 'none')) {
    return { kind: 'skipped', item, because: 'changed', detail: 'it has files again' };
  }
  return judgeAgain(title);
}

/** Of a lost answer the entry itself tells what became of it. */
async function removeEntry(
  { seriesId }: SeriesItem,
  manager: SeriesManager,
  remover: SeriesRemover,
  exclude: boolean,
): Promise<void> {
  try {
    await remover.removeEntry(seriesId, { exclude });
  } catch (error) {
    if (!(error instanceof ServerFailure && error.maybeDone)) throw error;
    if ((await manager.title(seriesId)) !== 'gone') throw error;
  }
}
