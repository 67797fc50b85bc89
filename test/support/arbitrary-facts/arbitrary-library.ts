import type * as fc from 'fast-check';
import type { Facts } from '../../../cleanup/domain/facts/facts.ts';
import type { Limits } from '../../../cleanup/domain/policy/policy.ts';
import type { Question } from '../../reference/question.ts';
import { NOW } from '../facts.ts';
import { arbitraryFrom, type Dice, pick } from './dice.ts';
import { ledgerFrom } from './ledgers.ts';
import { withOddMarks } from './marks.ts';
import { moviesFrom } from './movies.ts';
import { usersFrom } from './people.ts';
import { ignoredUsersFrom, limitsFrom, policyFrom } from './policies.ts';
import type { Scene } from './scene.ts';
import { seriesFrom } from './series.ts';
import { sourcesFrom } from './sources.ts';

/** A small invented library with its users, a policy, what earlier runs left, and the time it is judged. */
export interface Library extends Question {
  readonly limits: Limits;
}

/**
 * Random libraries in which most things nearly go: calm ones with an oddity here and there, and wild
 * ones. Times lie near the limits of the very policy that judges them.
 */
export function arbitraryLibrary(): fc.Arbitrary<Library> {
  return arbitraryFrom(libraryFrom);
}

export function libraryFrom(dice: Dice): Library {
  const policy = policyFrom(dice);
  const scene: Scene = { dice, policy, users: usersFrom(dice), now: NOW, calm: pick(dice, [60, 200, 15]) };
  const owners = withOddMarks(scene, { movies: moviesFrom(scene), series: seriesFrom(scene) });
  const facts: Facts = {
    takenAt: NOW - 60_000,
    sources: sourcesFrom(dice, owners),
    users: scene.users,
    ...owners,
  };
  const [ledger, limits] = [ledgerFrom(scene, facts), limitsFrom(dice)];
  return { facts, policy: { ...policy, ignoredUsers: ignoredUsersFrom(dice) }, ledger, now: NOW, limits };
}
