import { FIRST_DAY, weekly } from './calendar.ts';
import { addMovie, addSeries, downloadEpisodes, joinEpisodes, watchEpisodes, watchMovie } from './library.ts';
import { CHILD } from './people.ts';
import type { Happening } from './story.ts';
import { changed, type World } from './world.ts';

/** What the household has on disk before the cleanup ever runs, each line with the words for the calendar. */
export const BEGINNING: readonly { readonly text: string; readonly act: (world: World) => void }[] = [
  {
    text: '*The Cartographer*, a film Anna watched in November',
    act: (world) => {
      addMovie(world, 'The Cartographer', '2026-11-01');
      watchMovie(world, 'The Cartographer', '2026-11-20');
    },
  },
  {
    text: '*Unopened Letters*, a film nobody has watched',
    act: (world) => addMovie(world, 'Unopened Letters', '2026-10-01'),
  },
  {
    text: "*Grandmother's Kitchen*, a film Anna watched in December and Kim has marked as a favourite",
    act: (world) => {
      addMovie(world, "Grandmother's Kitchen", '2026-10-01');
      watchMovie(world, "Grandmother's Kitchen", '2026-12-12');
      world.changeMovie("Grandmother's Kitchen", ({ watches }) => ({
        watches: changed(watches, CHILD, { favorite: true }),
      }));
    },
  },
  {
    text: '*The Long Tunnel*, a film Anna watched in December, tagged `keep` in Radarr',
    act: (world) => {
      addMovie(world, 'The Long Tunnel', '2026-10-01');
      watchMovie(world, 'The Long Tunnel', '2026-12-15');
      world.changeMovie('The Long Tunnel', () => ({ tags: ['keep'] }));
    },
  },
  {
    text: '*The Orchard*, a series that pauses: season 1 ended a year ago and was watched, the Christmas special was not',
    act: (world) => {
      addSeries(
        world,
        { title: 'The Orchard', status: 'continuing' },
        { 0: ['2026-12-24'], 1: weekly('2026-01-08', 4) },
      );
      downloadEpisodes(world, 'The Orchard', 1, [1, 2, 3, 4], '2026-02-01');
      watchEpisodes(world, 'The Orchard', 1, [1, 2, 3, 4], '2026-02-07');
      downloadEpisodes(world, 'The Orchard', 0, [1], '2026-12-25');
    },
  },
  {
    text: '*Two Rivers*, an ended series of two seasons of three; the last part of the first season and the first of the second share one file. Anna has watched all but the last two',
    act: (world) => {
      addSeries(
        world,
        { title: 'Two Rivers', status: 'ended' },
        { 1: weekly('2025-01-03', 3), 2: weekly('2026-01-02', 3) },
      );
      downloadEpisodes(world, 'Two Rivers', 1, [1, 2, 3], '2026-10-01');
      downloadEpisodes(world, 'Two Rivers', 2, [1, 2, 3], '2026-10-01');
      joinEpisodes(world, 'Two Rivers', { season: 1, number: 3 }, { season: 2, number: 1 });
      watchEpisodes(world, 'Two Rivers', 1, [1, 2, 3], '2026-12-28');
      watchEpisodes(world, 'Two Rivers', 2, [1], '2026-12-28');
    },
  },
  {
    text: '*Someday*, ten episodes nobody has begun',
    act: (world) => {
      addSeries(world, { title: 'Someday', status: 'ended' }, { 1: weekly('2025-03-07', 10) });
      downloadEpisodes(world, 'Someday', 1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '2026-09-01');
    },
  },
];

/** The films and series with which the year starts. */
export function beginning(world: World): void {
  for (const { act } of BEGINNING) act(world);
}

/** The first night, of which the calendar tells what becomes of everything. */
export const FIRST_NIGHT: Happening = {
  day: FIRST_DAY,
  text: 'The cleanup runs for the first time',
  about: [
    'Unopened Letters',
    "Grandmother's Kitchen",
    'The Long Tunnel',
    'The Orchard',
    'Two Rivers',
    'Someday',
  ],
  act: () => undefined,
};
