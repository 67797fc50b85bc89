import type { UpgradeFacts } from '../../../cleanup/domain/facts/facts.ts';
import type { ArrState } from '../../../simulator/arr/state.ts';

type Entry = ReturnType<ArrState['history']['all']> extends Iterable<infer E> ? E : never;

/** Each import that another one replaced. */
export function trueUpgrades(arr: ArrState, ofTitle: (entry: Entry) => boolean): readonly UpgradeFacts[] {
  const lines = [...arr.history.all()].filter(ofTitle).toSorted((one, other) => one.date - other.date);
  const upgrades: UpgradeFacts[] = [];
  let importedAt: number | undefined;
  for (const { eventType, date, reason } of lines) {
    if (eventType === 'downloadFolderImported') importedAt = date;
    else if (eventType === 'fileDeleted' && reason === 'Upgrade' && importedAt !== undefined) {
      upgrades.push({ importedAt, replacedAt: date });
    }
  }
  return upgrades;
}
