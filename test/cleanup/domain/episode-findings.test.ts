import { expect, it } from 'vitest';
import { openCourt } from '../../../cleanup/domain/court.ts';
import { findEpisodes } from '../../../cleanup/domain/episode-findings.ts';
import { takeInventory } from '../../../cleanup/domain/inventory.ts';
import { ANNA, aLibrary, anEpisode, aSeries, NOW, untouched } from '../../support/facts.ts';
import { aLedger, aPolicy } from '../../support/policy.ts';

it('lets all episodes that nobody touched share one list of viewings, as a large library needs', () => {
  const watches = [untouched({ user: ANNA })];
  const series = aSeries({
    episodes: [anEpisode({ watches }), anEpisode(), anEpisode({ number: 3, watches })],
  });
  const facts = aLibrary({ series: [series] });
  const court = openCourt(facts, aPolicy(), aLedger(facts), NOW);
  const found = findEpisodes(series, takeInventory(series), [], court);

  expect(found.map(({ work }) => work.viewings === court.leftAlone)).toEqual([true, false, true]);
});
