import type { SeriesItem } from '../../domain/plan/plan.ts';
import type { SeriesManager } from '../../ports/managers.ts';
import type { SeriesRemover } from '../../ports/removers.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import type { ItemOutcome } from '../outcome.ts';
import { begin, end, type Session, StepFailure, step } from './session.ts';

/** Removes Sonarr's entry of a series that was just judged again to have nothing left; never with files. */
export async function removeSeries(
  item: SeriesItem,
  manager: SeriesManager,
  remover: SeriesRemover,
  session: Session,
): Promise<ItemOutcome> {
  const { exclude } = session.world.removal;
  await begin(session, [item]);
  try {
    const files = await step(session, [item], 'verify-deleted', () => filesLeft(item, manager));
    if (files) {
      await end(session, [item], 'skipped');
      return { kind: 'skipped', item, because: 'changed', detail: 'it has files again' };
    }
    await step(session, [item], 'remove-entry', () => removeEntry(item, manager, remover, exclude));
  } catch (error) {
    if (!(error instanceof ServerFailure || error instanceof StepFailure)) throw error;
    await end(session, [item], 'failed');
    return { kind: 'failed', item, step: 'remove-entry', problem: error.message };
  }
  await end(session, [item], 'removed');
  const { instance } = item;
  const notes = exclude ? [`import lists of ${instance} will not add it again; a request still does`] : [];
  return { kind: 'removed', item, freedBytes: 0, heldBy: [], notes };
}

async function filesLeft({ seriesId }: SeriesItem, manager: SeriesManager): Promise<boolean> {
  const { files, episodes } = await manager.inventory(seriesId);
  return files.length > 0 || episodes.some(({ file }) => file !== 'none');
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
