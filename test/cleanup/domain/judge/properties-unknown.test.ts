import { describe, expect, it } from 'vitest';
import { arbitraryLibrary } from '../../../support/arbitrary-facts/arbitrary-library.ts';
import { newlyRemovable, removableOf } from '../../../support/outcome.ts';
import { forAll, RANDOM_TEST } from '../../../support/random-runs.ts';
import { forgettings } from '../../../support/variations/forgettings.ts';
import { damagedLedgers } from '../../../support/variations/lost-ledger.ts';
import { withIdleUser, withUnknownUser } from '../../../support/variations/new-user.ts';

describe('judge, when less is known', () => {
  it('never removes more for any single fact forgotten (hazard 3)', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 150, (library) => {
      const before = removableOf(library);
      for (const { forgotten, facts } of forgettings(library.facts)) {
        const freed = newlyRemovable(before, { ...library, facts });

        expect({ forgotten, freed }).toEqual({ forgotten, freed: [] });
      }
    });
  });

  it(
    'removes nothing at all once there is a user of whom nothing was read (hazards 3, 44)',
    RANDOM_TEST,
    () => {
      forAll(arbitraryLibrary(), 300, (library) => {
        expect(removableOf({ ...library, facts: withUnknownUser(library.facts) })).toEqual(new Set());
      });
    },
  );

  it('never removes more for one more user who has watched nothing', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 300, (library) => {
      expect(
        newlyRemovable(removableOf(library), { ...library, facts: withIdleUser(library.facts) }),
      ).toEqual([]);
    });
  });

  it('never removes more for a ledger that was lost or lacks anything', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 200, (library) => {
      const before = removableOf(library);
      for (const ledger of damagedLedgers(library.ledger)) {
        expect(newlyRemovable(before, { ...library, ledger })).toEqual([]);
      }
    });
  });

  it('removes nothing on a first run', RANDOM_TEST, () => {
    forAll(arbitraryLibrary(), 300, (library) => {
      const { census: _none, ...ledger } = library.ledger;

      expect(removableOf({ ...library, ledger })).toEqual(new Set());
    });
  });
});
