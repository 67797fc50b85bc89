import type { EpochMs } from '../../../cleanup/domain/basics/time.ts';
import type { Match, MovieFileFacts, UpgradeFacts } from '../../../cleanup/domain/facts/facts.ts';
import { DAY } from '../facts.ts';
import { pick, rarely, several, usually } from './dice.ts';
import { instant, type Scene } from './scene.ts';

/** All facts of a file but its id; now and then two files claim one path. */
export function fileFrom(scene: Scene, path: string): Omit<MovieFileFacts, 'id'> {
  const { dice, calm } = scene;
  const importedAt = usually<EpochMs | 'unknown'>(dice, calm * 2, instant(scene), 'unknown', 0);
  return {
    path: usually(dice, calm * 8, path, '/data/claimed twice.mkv'),
    sizeBytes: usually<number | 'unknown'>(dice, 20, 1_000_000_000 * (1 + dice.roll(4)), 'unknown'),
    importedAt,
    match: usually<Match>(dice, calm * 2, 'proven', 'contradictory', 'absent', 'unknown'),
    ...(rarely(dice, 3) && {
      runtime: usually<NonNullable<MovieFileFacts['runtime']>>(dice, calm, 'known', 'none', 'unknown'),
    }),
    upgrades: usually<readonly UpgradeFacts[] | 'unknown'>(
      dice,
      calm,
      upgradesFrom(scene, importedAt),
      'unknown',
    ),
    torrents: usually<MovieFileFacts['torrents']>(dice, 5, [], 'unknown'),
    linkCount: usually<number | 'unknown'>(dice, 5, 1, 2, 'unknown'),
  };
}

/** Earlier files, the last of them mostly replaced at the moment this one came in. */
function upgradesFrom({ dice, now }: Scene, importedAt: EpochMs | 'unknown'): UpgradeFacts[] {
  const replaced = importedAt === 'unknown' ? now - 10 * DAY : importedAt;
  return several(dice, 0, pick(dice, [0, 1, 2]), (index) => ({
    importedAt: usually<EpochMs | 'unknown'>(dice, 6, replaced - (index + 1) * DAY, replaced - 1, 'unknown'),
    replacedAt: usually<EpochMs | 'unknown'>(dice, 6, replaced - index * DAY, replaced - 1, 'unknown'),
  }));
}
