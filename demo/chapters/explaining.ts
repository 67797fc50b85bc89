import { join } from 'node:path';
import { ALL, excerpt } from '../show/excerpt.ts';
import type { Chapter } from '../tour.ts';

/** Why something is still there, and why something is not. */
export const explainingChapter: Chapter = async ({ screen, household: { cleanup, folder } }) => {
  screen.chapter('Why is it still there, and why is it gone?');
  screen.say('Every decision can be asked for. One that Jon rescued:');
  screen.command('node build/cleanup.cjs explain "ninth ferry"');
  screen.quote(
    excerpt((await cleanup(['explain', 'ninth ferry'])).out, {
      'The Ninth Ferry': ALL,
      Facts: ALL,
      Rules: 2,
    }),
  );
  screen.say(
    'And one that is gone, from the facts that were saved with "snapshot" before it went; every rule that could have kept it was asked:',
  );
  screen.command('node build/cleanup.cjs explain "paper harbour" --facts facts.json');
  const facts = ['--facts', join(folder, 'facts.json')];
  screen.quote(
    excerpt((await cleanup(['explain', 'paper harbour', ...facts])).out, {
      'Paper Harbour': ALL,
      Facts: ALL,
      Rules: 5,
    }),
  );
};
