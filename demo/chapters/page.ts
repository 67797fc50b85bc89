import { FILMS } from '../household/titles.ts';
import { Visitor } from '../household/visitor.ts';
import { ALL, excerpt } from '../show/excerpt.ts';
import { linesOfPage } from '../show/page-text.ts';
import type { Chapter } from '../tour.ts';

const LEAVING = '/leaving';

/** Who does not ask on a terminal looks at the page, and keeps things there. */
export const pageChapter: Chapter = async ({ screen, household, page, calendar }) => {
  const { simulator, cleanup, secret } = household;
  const { title } = FILMS.copperSeason;
  simulator.clock.advanceTo(calendar.at(8, 19));
  screen.chapter('The same on a page, with a button to keep');
  screen.say(
    `${calendar.weekday(8)} evening. Nobody needs a terminal: the page shows what leaves, and people sign in with their Jellyfin accounts. Jon does, on his phone:`,
  );
  screen.command('node build/cleanup.cjs serve');
  screen.quote([`the page is at ${page.url}`]);
  screen.say('Until this tour ends, in any browser of this machine. There he sees:');
  const jon = new Visitor(page.url);
  await jon.signIn('jon', secret('media-logins/jellyfin-jon-password'));
  screen.quote(linesOfPage((await jon.get(LEAVING)).text));
  screen.say('He wants to see that one again, and presses the button:');
  screen.quote(await pressed(jon, '/keep', title));
  screen.say('The button sets the tag "keep" in Radarr, and can do nothing else. The cleanup asked again:');
  screen.command('node build/cleanup.cjs explain "copper season"');
  const { out } = await cleanup(['explain', 'copper season']);
  screen.quote(excerpt(out, { [title]: ALL, Rules: 2 }));
  screen.say('And as he has seen it once more, he lets it go after all:');
  screen.quote(await pressed(jon, '/release', title));
};

/** The first lines of the page that answers a button of his. */
async function pressed(person: Visitor, action: string, title: string): Promise<readonly string[]> {
  const { headers } = await person.submit(LEAVING, action, {}, title);
  return linesOfPage((await person.get(headers.get('location') ?? '')).text).slice(0, 2);
}
