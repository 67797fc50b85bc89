import type { EpochMs } from '../../../cleanup/domain/basics/time.ts';
import type {
  MovieFacts,
  Tri,
  UserFacts,
  UserFavorite,
  UserWatch,
} from '../../../cleanup/domain/facts/facts.ts';
import { userId } from '../facts.ts';
import { type Dice, pick, rarely, several, usually } from './dice.ts';
import { instant, nudge, type Scene } from './scene.ts';

export const PEOPLE = ['Ann', 'Ben', 'Cleo', 'Dan'] as const;

/** No user to four; one of them may bear the name of another in other letters, or be gone. */
export function usersFrom(dice: Dice): UserFacts[] {
  return several(dice, rarely(dice, 30) ? 0 : 1, PEOPLE.length, (index) => ({
    id: userId(`user-${index + 1}`),
    name: usually(dice, 60, PEOPLE[index] ?? 'Eve', 'aNN'),
    enabled: usually<Tri>(dice, 12, true, false, 'unknown'),
  }));
}

/** What everybody did with one item; most have seen it. */
export function watchesFrom(scene: Scene, importedAt: EpochMs | 'unknown'): UserWatch[] {
  const { dice, calm, users } = scene;
  const audience = users.filter((user) => !rarely(dice, user.enabled === false ? 2 : calm));
  const strangers = rarely(dice, calm * 4) ? [userId('user-9')] : [];
  const told = rarely(dice, calm * 6) ? users.slice(0, 1) : [];
  return [...audience, ...told]
    .map((user) => user.id)
    .concat(strangers)
    .map((user) => watch(scene, user, importedAt));
}

function watch(scene: Scene, user: UserWatch['user'], importedAt: EpochMs | 'unknown'): UserWatch {
  const { dice, calm } = scene;
  const state = usually<UserWatch['state']>(dice, calm, 'played', 'unplayed', 'unplayed', 'unknown');
  return {
    user,
    access: usually<Tri>(dice, calm, true, false, 'unknown'),
    state,
    lastPlayedAt: lastPlayed(scene, state, importedAt),
    position: usually<UserWatch['position']>(dice, calm, 'none', 'open', 'unknown'),
    favorite: favorite(scene),
    ...sharedStateFrom(scene),
  };
}

/** Older snapshots do not tell. */
function sharedStateFrom({ dice, calm }: Scene): Pick<UserWatch, 'sharedState'> {
  if (!rarely(dice, 3)) return {};
  return { sharedState: usually<Tri>(dice, calm * 2, false, true, 'unknown') };
}

/** What further versions of the item there are, mostly none. */
export function alternatesFrom(
  scene: Scene,
  importedAt: EpochMs | 'unknown',
): Pick<MovieFacts, 'alternates'> {
  const { dice, calm } = scene;
  if (!rarely(dice, 4)) return {};
  const version = { watches: usually(dice, calm, watchesFrom(scene, importedAt), []) };
  return { alternates: usually<NonNullable<MovieFacts['alternates']>>(dice, calm, [], [version], 'unknown') };
}

/** After the import or, by a millisecond, before it; somebody who never played mostly has no date. */
function lastPlayed(
  scene: Scene,
  state: UserWatch['state'],
  importedAt: EpochMs | 'unknown',
): UserWatch['lastPlayedAt'] {
  const { dice, calm } = scene;
  const date = instant(scene);
  // Around a placeholder there are no dates.
  const known = importedAt === 'unknown' || importedAt === 0 ? undefined : importedAt;
  const dated = Math.max(date, known ?? date);
  const aroundImport = known === undefined ? date : known + nudge(dice);
  return state === 'played'
    ? usually<UserWatch['lastPlayedAt']>(dice, calm, dated, aroundImport, date, 'undated', 'unknown', 0)
    : usually<UserWatch['lastPlayedAt']>(dice, 3, 'undated', date, 'unknown', 0);
}

function favorite({ dice, calm }: Scene): Tri {
  return usually<Tri>(dice, calm * 2, false, true, 'unknown');
}

/** Marks on a series or a season. */
export function favoritesFrom(scene: Scene): UserFavorite[] {
  const { dice, calm, users } = scene;
  return users
    .filter((user) => !rarely(dice, user.enabled === false ? 2 : calm * 2))
    .map((user) => ({
      user: user.id,
      access: usually<Tri>(dice, calm, true, false, 'unknown'),
      favorite: favorite(scene),
    }));
}

/** The rest of the household has not been read or is idle. */
export function playingFrom({ dice, calm }: Scene): Tri {
  return usually<Tri>(dice, calm * 3, false, true, 'unknown');
}

export function tagsFrom({ dice, calm }: Scene): readonly string[] | 'unknown' {
  const ordinary = pick<readonly string[]>(dice, [[], ['kids'], ['hd', 'kids']]);
  return usually<readonly string[] | 'unknown'>(
    dice,
    calm * 2,
    ordinary,
    ['keep'],
    [' KEEP ', 'kids'],
    ['Cleanup-Episodes'],
    'unknown',
  );
}
