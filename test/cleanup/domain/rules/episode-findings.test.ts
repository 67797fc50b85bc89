import { expect, it } from 'vitest';
import { takeInventory } from '../../../../cleanup/domain/files/inventory.ts';
import { findEpisodes } from '../../../../cleanup/domain/rules/episode-findings.ts';
import { makeContext } from '../../../../cleanup/domain/watching/context.ts';
import { ANNA, aLibrary, anEpisode, aSeries, NOW, untouched } from '../../../support/facts.ts';
import { aLedger, aPolicy } from '../../../support/policy.ts';

it('lets all episodes that nobody touched share one list of viewings, as a large library needs', () => {
  const watches = [untouched({ user: ANNA })];
  const series = aSeries({
    episodes: [anEpisode({ watches }), anEpisode(), anEpisode({ number: 3, watches })],
  });
  const facts = aLibrary({ series: [series] });
  const context = makeContext(facts, aPolicy(), aLedger(facts), NOW);
  const found = findEpisodes(series, takeInventory(series), [], context);

  expect(found.map(({ work }) => work.viewings === context.leftAlone)).toEqual([true, false, true]);
});
