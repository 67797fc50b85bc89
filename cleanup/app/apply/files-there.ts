import type { SonarrFileId } from '../../domain/facts/ids.ts';
import type { EpisodeItem } from '../../domain/plan/plan.ts';
import type { InventoryReading } from '../../ports/managers.ts';
import { ServerFailure } from '../../ports/server-failure.ts';

/** A file of the plan, with the episodes that are in it. */
export type PlannedFile = EpisodeItem['files'][0];

/**
 * Files of the plan that Sonarr still has: those that it lists, those that an episode is said to be in, and those
 * one of whose own episodes is in a file of which nothing is known.
 *
 * @throws ServerFailure of an inventory that no longer has a file's episodes, as that of a series that is not there:
 * nothing is told of the file then
 */
export function filesThere(
  { episodes, files }: InventoryReading,
  planned: readonly PlannedFile[],
  instance: string,
): ReadonlySet<SonarrFileId> {
  const held = new Map(episodes.map(({ id, file }) => [id, file]));
  const lost = planned.find((file) => !file.episodes.some(({ id }) => held.has(id)));
  if (lost !== undefined) throw new ServerFailure(`${instance} no longer lists the episodes of ${lost.path}`);
  const told = new Set<SonarrFileId | 'none' | 'unknown'>(files.map(({ id }) => id));
  for (const file of held.values()) told.add(file);
  const isUnclear = (file: PlannedFile) => file.episodes.some(({ id }) => held.get(id) === 'unknown');
  return new Set(planned.filter((file) => told.has(file.id) || isUnclear(file)).map(({ id }) => id));
}
