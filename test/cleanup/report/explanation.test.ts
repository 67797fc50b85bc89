import { describe, expect, it } from 'vitest';
import { datesIn } from '../../../cleanup/report/dates.ts';
import { renderExplanationJson } from '../../../cleanup/report/explanation-json.ts';
import { renderExplanation } from '../../../cleanup/report/explanation-text.ts';
import { renderMatches } from '../../../cleanup/report/matches.ts';
import { PLAIN } from '../../../program/report/paint.ts';
import { DUE_MOVIE, KEPT_SEASON, LEAVING_MOVIE, USERS } from './sample-explanation.ts';
import { NOW } from './sample-plan.ts';

const VIEW = { dates: datesIn('Europe/Berlin'), paint: PLAIN, users: USERS };

describe('renderExplanation', () => {
  it.each([
    {
      name: 'a movie in its grace period: the day it goes',
      explanation: LEAVING_MOVIE,
      golden: 'explain-movie',
    },
    { name: 'a season that only an event can free', explanation: KEPT_SEASON, golden: 'explain-season' },
    { name: 'a movie that is due', explanation: DUE_MOVIE, golden: 'explain-due' },
  ])('shows $name', async ({ explanation, golden }) => {
    await expect(renderExplanation(explanation, VIEW)).toMatchFileSnapshot(`golden/${golden}.txt`);
  });
});

describe('renderExplanationJson', () => {
  it('gives verdict, every rule, the day, and the facts as a snapshot writes them', async () => {
    await expect(renderExplanationJson(KEPT_SEASON, NOW)).toMatchFileSnapshot(
      'golden/explain-season.json.txt',
    );
  });
});

describe('renderMatches', () => {
  it('lists what fits with the key that picks it', () => {
    expect(renderMatches([LEAVING_MOVIE.verdict, KEPT_SEASON.verdict, DUE_MOVIE.verdict])).toBe(
      `3 items; ask again with a key:
  movie:radarr:7     Heat (1995) in radarr      in its grace period
  season:sonarr:5:2  Dark (2017) S02 in sonarr  favorite, in its grace period
  movie:radarr:7     Heat (1995) in radarr      due
`,
    );
  });

  it('does not fill the screen', () => {
    const lines = renderMatches(Array.from({ length: 100 }, () => DUE_MOVIE.verdict))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(42);
    expect(lines.at(-1)).toBe('  and 60 others; name the season, the year or an id');
  });
});
