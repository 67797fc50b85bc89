import { dayAfter, type IsoDay, weekly } from './calendar.ts';
import { addSeries, announceEpisodes, downloadEpisodes, watchEpisodes } from './library.ts';
import { type Happening, on } from './story.ts';

/** An episode comes in the day after it aired and is watched that evening. */
function weeklyEvening(title: string, season: number, airDays: readonly IsoDay[]): Happening[] {
  return airDays.map((airDay, index) => {
    const number = index + 1;
    return on(
      dayAfter(airDay),
      title,
      `*${title}* S${season}E${number} arrives and Anna watches it`,
      (world, day) => {
        downloadEpisodes(world, title, season, [number], day);
        watchEpisodes(world, title, season, [number], day);
      },
    );
  });
}

const harbourStreet = weekly('2027-01-14', 8);
const orchardReturns = weekly('2027-03-11', 4);

const eveningPost = (number: number, arrival: IsoDay, seenOn?: IsoDay): Happening[] => [
  on(arrival, 'Evening Post', `*Evening Post* S1E${number}, a daily show, arrives`, (world, day) =>
    downloadEpisodes(world, 'Evening Post', 1, [number], day),
  ),
  ...(seenOn === undefined
    ? []
    : [
        on(seenOn, 'Evening Post', `Anna watches *Evening Post* S1E${number}`, (world, day) =>
          watchEpisodes(world, 'Evening Post', 1, [number], day),
        ),
      ]),
];

export const SERIES_STORY: readonly Happening[] = [
  on('2027-01-13', 'Harbour Street', '*Harbour Street* is added: eight parts, one a week', (world) =>
    addSeries(world, { title: 'Harbour Street', status: 'continuing' }, { 1: harbourStreet }),
  ),
  ...weeklyEvening('Harbour Street', 1, harbourStreet),
  on('2027-04-01', 'Harbour Street', '*Harbour Street* is cancelled: Sonarr calls it ended', (world) =>
    world.changeSeries('Harbour Street', () => ({ status: 'ended' })),
  ),

  on('2027-02-01', 'The Orchard', 'A second season of *The Orchard* is announced for March', (world) =>
    announceEpisodes(world, 'The Orchard', 2, orchardReturns),
  ),
  ...weeklyEvening('The Orchard', 2, orchardReturns),
  on('2027-03-15', 'The Orchard', 'Anna watches the Christmas special of *The Orchard*', (world, day) =>
    watchEpisodes(world, 'The Orchard', 0, [1], day),
  ),

  on(
    '2027-02-05',
    'Night Ferry',
    'All six parts of *Night Ferry*, which has no more, come out and arrive',
    (world, day) => {
      addSeries(
        world,
        { title: 'Night Ferry', status: 'ended' },
        { 1: Array.from({ length: 6 }, () => day) },
      );
      downloadEpisodes(world, 'Night Ferry', 1, [1, 2, 3, 4, 5, 6], day);
    },
  ),
  on('2027-02-06', 'Night Ferry', 'Anna watches three parts of *Night Ferry*', (world, day) =>
    watchEpisodes(world, 'Night Ferry', 1, [1, 2, 3], day),
  ),
  on('2027-02-07', 'Night Ferry', 'Anna watches the other three', (world, day) =>
    watchEpisodes(world, 'Night Ferry', 1, [4, 5, 6], day),
  ),

  on('2027-02-20', 'Two Rivers', 'Anna watches the last two parts of *Two Rivers*', (world, day) =>
    watchEpisodes(world, 'Two Rivers', 2, [2, 3], day),
  ),

  on('2027-04-04', 'Evening Post', '*Evening Post*, a daily show, is added', (world) =>
    addSeries(
      world,
      { title: 'Evening Post', status: 'continuing', type: 'daily' },
      { 1: ['2027-04-05', '2027-04-06', '2027-04-07'] },
    ),
  ),
  ...eveningPost(1, '2027-04-06', '2027-04-06'),
  ...eveningPost(2, '2027-04-07'),
  ...eveningPost(3, '2027-04-08', '2027-04-08'),
];
