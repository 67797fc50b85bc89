import type { InstanceName } from '../../../domain/facts/ids.ts';
import type { ManagerReading } from '../../../ports/managers.ts';
import type { Progress } from '../../../ports/progress.ts';
import { attempt } from './attempt.ts';

/** What one Radarr or Sonarr told. */
export interface InstanceReading<Manager, Title> {
  readonly manager: Manager;
  /** More may come while inventories and histories are read. */
  readonly problems: string[];
  /** Undefined when nothing came at all. */
  readonly reading: ManagerReading<Title> | undefined;
  /** Empty when they could not be read. */
  readonly titles: readonly Title[];
}

interface Reads<Title> {
  readonly instance: InstanceName;
  read(): Promise<ManagerReading<Title>>;
}

/** Different servers, so all at once; the failure of one leaves the others as they are. */
export async function readManagers<Title, Manager extends Reads<Title>>(
  managers: readonly Manager[],
  progress: Progress,
): Promise<readonly InstanceReading<Manager, Title>[]> {
  return await Promise.all(
    managers.map(async (manager) => {
      const problems: string[] = [];
      progress.at(`reading ${manager.instance}`);
      const reading = await attempt(problems, () => manager.read());
      problems.push(...(reading?.problems ?? []));
      const titles = reading === undefined || reading.titles === 'unknown' ? [] : reading.titles;
      if (reading?.titles === 'unknown' && problems.length === 0) {
        problems.push(`${manager.instance} did not tell what it tracks`);
      }
      return { manager, problems, reading, titles };
    }),
  );
}
