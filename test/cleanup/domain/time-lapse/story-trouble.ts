import { addMovie, watchMovie } from './library.ts';
import { type Happening, on } from './story.ts';

/** Days on which not the household but its machines make the difference. */
export const TROUBLE_STORY: readonly Happening[] = [
  on('2027-02-11', 'Low Tide', '*Low Tide* arrives', (world, day) => addMovie(world, 'Low Tide', day)),
  on('2027-02-12', 'Low Tide', 'Anna watches *Low Tide*', (world, day) => watchMovie(world, 'Low Tide', day)),
  on('2027-02-17', 'Low Tide', 'Jellyfin breaks down and answers in part only', (world) => {
    world.outage = true;
  }),
  on('2027-02-18', 'Low Tide', 'Jellyfin is well again', (world) => {
    world.outage = false;
  }),

  on('2027-03-22', 'Quiet Engine', '*Quiet Engine* arrives', (world, day) =>
    addMovie(world, 'Quiet Engine', day),
  ),
  on('2027-03-23', 'Quiet Engine', 'Anna watches *Quiet Engine*', (world, day) =>
    watchMovie(world, 'Quiet Engine', day),
  ),
  {
    day: '2027-03-27',
    text: "The volume with the cleanup's own state is lost",
    about: ['Quiet Engine'],
    losesLedger: true,
    act: () => undefined,
  },
];
