import { aMovieFile, movieFileId } from '../../../support/facts.ts';
import { at, type IsoDay } from './calendar.ts';
import { ARRIVAL_HOUR, addMovie, EVENING, watchMovie } from './library.ts';
import { CHILD, PARTNER, PRIMARY } from './people.ts';
import { type Happening, on } from './story.ts';
import { changed, type World } from './world.ts';

const arrives = (day: IsoDay, title: string, instances?: readonly string[]): Happening =>
  on(day, title, `*${title}* arrives`, (world) => addMovie(world, title, day, instances));

const watched = (day: IsoDay, title: string, text = `Anna watches *${title}*`): Happening =>
  on(day, title, text, (world) => watchMovie(world, title, day));

const favourite = (day: IsoDay, title: string, favorite: boolean, text: string): Happening =>
  on(day, title, text, (world) =>
    world.changeMovie(title, ({ watches }) => ({ watches: changed(watches, CHILD, { favorite }) })),
  );

/** A better file takes the place of one that was there when the film was watched. */
function upgrade(world: World, title: string, day: IsoDay): void {
  const importedAt = at(day, ARRIVAL_HOUR);
  world.changeMovie(title, ({ file }) => ({
    file: aMovieFile({
      id: movieFileId(world.newId()),
      path: `/data/radarr/${title} (better).mkv`,
      importedAt,
      upgrades:
        typeof file === 'object' ? [{ importedAt: file.importedAt, replacedAt: importedAt }] : 'unknown',
    }),
  }));
}

/** A removed film is fetched again; Jellyfin still remembers the old play. */
function fetchAgain(world: World, title: string, day: IsoDay, playedOn: IsoDay): void {
  addMovie(world, title, day);
  watchMovie(world, title, playedOn);
}

export const MOVIE_STORY: readonly Happening[] = [
  arrives('2027-01-05', 'Two Moons', ['radarr', 'radarr-4k']),
  watched('2027-01-08', 'Two Moons', 'Anna watches *Two Moons* in HD; a 4K copy lies in the second Radarr'),

  arrives('2027-01-10', 'Winter Harbour'),
  watched('2027-01-11', 'Winter Harbour'),
  watched(
    '2027-01-15',
    'Winter Harbour',
    'Anna watches *Winter Harbour* once more, a day before it would go',
  ),

  arrives('2027-01-18', 'Glass Mountain'),
  watched('2027-01-19', 'Glass Mountain'),
  on(
    '2027-01-21',
    'Glass Mountain',
    'Radarr finds a better *Glass Mountain* and replaces the file',
    (world, day) => upgrade(world, 'Glass Mountain', day),
  ),

  arrives('2027-01-25', 'Salt Road'),
  watched('2027-01-26', 'Salt Road'),
  on('2027-02-14', 'Salt Road', 'Bo asks for *Salt Road* again and it is fetched once more', (world, day) =>
    fetchAgain(world, 'Salt Road', day, '2027-01-26'),
  ),
  watched('2027-02-20', 'Salt Road', 'Anna and Bo watch the new *Salt Road*'),

  arrives('2027-02-01', 'Marbles'),
  on('2027-02-03', 'Marbles', 'A tool marks *Marbles* as played, without a date', (world) =>
    world.changeMovie('Marbles', ({ watches }) => ({
      watches: changed(watches, PRIMARY, { state: 'played', lastPlayedAt: 'undated' }),
    })),
  ),

  arrives('2027-02-09', 'Half a Story'),
  watched('2027-02-10', 'Half a Story'),
  on('2027-02-11', 'Half a Story', 'Bo begins *Half a Story* and stops in the middle', (world, day) =>
    world.changeMovie('Half a Story', ({ watches }) => ({
      watches: changed(watches, PARTNER, { position: 'open', lastPlayedAt: at(day, EVENING) }),
    })),
  ),

  favourite('2027-03-01', "Grandmother's Kitchen", false, "Kim takes the heart off *Grandmother's Kitchen*"),
  favourite('2027-03-02', "Grandmother's Kitchen", true, 'Kim sees it on the list and puts the heart back'),
  favourite('2027-03-20', "Grandmother's Kitchen", false, "Kim is done with *Grandmother's Kitchen*"),

  on('2027-03-10', 'The Long Tunnel', 'Somebody takes the tag `keep` off *The Long Tunnel*', (world) =>
    world.changeMovie('The Long Tunnel', () => ({ tags: [] })),
  ),

  arrives('2027-04-14', 'Second Thoughts'),
  watched('2027-04-15', 'Second Thoughts'),
  on('2027-04-19', 'Second Thoughts', 'Anna marks *Second Thoughts* as unwatched', (world) =>
    world.changeMovie('Second Thoughts', ({ watches }) => ({
      watches: changed(watches, PRIMARY, { state: 'unplayed' }),
    })),
  ),

  arrives('2027-04-19', 'Slow Train'),
  watched('2027-04-20', 'Slow Train'),
  on('2027-04-25', 'Slow Train', 'Bo is watching *Slow Train* while the cleanup runs', (world) =>
    world.changeMovie('Slow Train', () => ({ playing: true })),
  ),
  on('2027-04-26', 'Slow Train', 'Bo has finished', (world) =>
    world.changeMovie('Slow Train', ({ watches }) => ({
      playing: false,
      watches: changed(watches, PARTNER, { state: 'played', lastPlayedAt: at('2027-04-25', 23) }),
    })),
  ),
];
