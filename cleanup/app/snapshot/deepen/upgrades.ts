import type { EpochMs } from '../../../domain/basics/time.ts';
import type { UpgradeFacts } from '../../../domain/facts/facts.ts';
import type { HistoryReading } from '../../../ports/managers.ts';

const MINUTE_MS = 60_000;
/** The file that is replaced is deleted before the new one is copied, and that may take a while. */
const BEFORE_IMPORT_MS = 6 * 60 * MINUTE_MS;
/** Both events are written apart. */
const AFTER_IMPORT_MS = 5 * MINUTE_MS;

interface Upgrade extends UpgradeFacts {
  readonly replacedAt: EpochMs;
}

/** What one title's or episode's files went through, oldest first. */
interface Past {
  readonly imports: readonly { readonly at: EpochMs; readonly file?: number }[];
  readonly upgrades: readonly EpochMs[];
}

/**
 * Files that this one replaced as an upgrade, one after the other backwards, until one that replaced nothing:
 * what came before that was deleted, and this one is a fresh wish. Undefined where the history does not tell
 * when the file came in.
 */
export function upgradesOf<Subject>(
  file: number,
  subjects: readonly Subject[],
  pasts: ReadonlyMap<Subject, Past>,
): readonly Upgrade[] | undefined {
  let common: readonly Upgrade[] | undefined;
  for (const subject of subjects) {
    const past = pasts.get(subject);
    const own = past === undefined ? undefined : chain(file, past);
    if (own === undefined) return undefined;
    common = common === undefined ? own : whereBoth(common, own);
  }
  return common;
}

export function pastsOf<Subject>({ imports, upgrades }: HistoryReading<Subject>): ReadonlyMap<Subject, Past> {
  const pasts = new Map<Subject, { imports: Past['imports'][number][]; upgrades: EpochMs[] }>();
  const pastOf = (subject: Subject) => {
    const past = pasts.get(subject) ?? { imports: [], upgrades: [] };
    pasts.set(subject, past);
    return past;
  };
  for (const event of imports) pastOf(event.of).imports.push(event);
  for (const { of, at } of upgrades) pastOf(of).upgrades.push(at);
  for (const past of pasts.values()) {
    past.imports.sort((one, other) => one.at - other.at);
    past.upgrades.sort((one, other) => one - other);
  }
  return pasts;
}

function chain(file: number, { imports, upgrades }: Past): readonly Upgrade[] | undefined {
  let index = imports.findLastIndex((event) => event.file === file);
  if (index < 0) return undefined;
  const found: Upgrade[] = [];
  for (; index >= 0; index -= 1) {
    const cameIn = imports[index]?.at ?? Number.NaN;
    const replacedAt = upgrades.findLast(
      (at) => cameIn - BEFORE_IMPORT_MS <= at && at <= cameIn + AFTER_IMPORT_MS,
    );
    const earlier = imports[index - 1];
    if (replacedAt === undefined || (earlier !== undefined && replacedAt <= earlier.at)) break;
    found.push({ importedAt: earlier?.at ?? 'unknown', replacedAt });
  }
  return found;
}

/** Of a file with several episodes a play counts only where the earlier file of each of them was there. */
function whereBoth(some: readonly Upgrade[], others: readonly Upgrade[]): readonly Upgrade[] {
  return some.flatMap((one) =>
    others.flatMap((other): readonly Upgrade[] => {
      const importedAt = later(one.importedAt, other.importedAt);
      const replacedAt = Math.min(one.replacedAt, other.replacedAt);
      const apart = importedAt !== 'unknown' && importedAt > replacedAt;
      return apart ? [] : [{ importedAt, replacedAt }];
    }),
  );
}

function later(
  one: UpgradeFacts['importedAt'],
  other: UpgradeFacts['importedAt'],
): UpgradeFacts['importedAt'] {
  return one === 'unknown' || other === 'unknown' ? 'unknown' : Math.max(one, other);
}
