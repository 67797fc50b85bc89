import type { IsoDay } from './calendar.ts';

/** What one night does; whatever is not named does not happen. */
export interface ExpectedNight {
  readonly announced?: readonly string[];
  readonly fellOff?: readonly string[];
  readonly removed?: readonly string[];
  readonly refused?: readonly string[];
}

/** Every night of the 120 on which anything happens, worked out by hand; all others are quiet. */
export const EXPECTED: Readonly<Partial<Record<IsoDay, ExpectedNight>>> = {
  // A backlog met on the first run is announced first.
  '2027-01-04': { announced: ['The Cartographer'] },
  '2027-01-06': { removed: ['The Cartographer'] },
  // Watched on the 8th: announced on day 3, gone on day 5, in both versions.
  '2027-01-11': { announced: ['Two Moons', 'Two Moons (4K)'] },
  '2027-01-13': { removed: ['Two Moons', 'Two Moons (4K)'] },
  // Watched on the 11th and again on the 15th.
  '2027-01-14': { announced: ['Winter Harbour'] },
  '2027-01-15': { fellOff: ['Winter Harbour'] },
  '2027-01-18': { announced: ['Winter Harbour'] },
  '2027-01-20': { removed: ['Winter Harbour'] },
  // Watched on the 19th, upgraded on the 21st: the play counts, the clock starts at the import.
  '2027-01-24': { announced: ['Glass Mountain'] },
  '2027-01-26': { removed: ['Glass Mountain'] },
  '2027-01-29': { announced: ['Salt Road'] },
  '2027-01-31': { removed: ['Salt Road'] },
  // Marked without a date on 3 February: counts from when it was first seen.
  '2027-02-06': { announced: ['Marbles'] },
  '2027-02-08': { removed: ['Marbles'] },
  // A season goes five days after its last part was watched, and an ended series with it.
  '2027-02-10': { announced: ['Night Ferry season 1'] },
  '2027-02-12': { removed: ['Night Ferry season 1', 'Night Ferry (the series itself)'] },
  // Due on the 17th, when Jellyfin was ill.
  '2027-02-15': { announced: ['Low Tide'] },
  '2027-02-17': { refused: ['source-incomplete'] },
  '2027-02-18': { removed: ['Low Tide'] },
  // Fetched again on the 14th, watched again on the 20th; both seasons of Two Rivers share a file.
  '2027-02-23': { announced: ['Salt Road', 'Two Rivers season 1', 'Two Rivers season 2'] },
  '2027-02-25': {
    announced: ['Half a Story'],
    removed: ['Salt Road', 'Two Rivers season 1', 'Two Rivers season 2', 'Two Rivers (the series itself)'],
  },
  // Somebody was in the middle of it for 14 days.
  '2027-02-27': { removed: ['Half a Story'] },
  '2027-03-01': { announced: ["Grandmother's Kitchen"] },
  '2027-03-02': { fellOff: ["Grandmother's Kitchen"] },
  '2027-03-10': { announced: ['The Long Tunnel'] },
  // The first episode of season 2 has aired: season 1 is no longer the latest.
  '2027-03-12': { announced: ['The Orchard season 1'], removed: ['The Long Tunnel'] },
  '2027-03-14': { removed: ['The Orchard season 1'] },
  '2027-03-18': { announced: ['The Orchard S0E1'] },
  '2027-03-20': { announced: ["Grandmother's Kitchen"], removed: ['The Orchard S0E1'] },
  '2027-03-22': { removed: ["Grandmother's Kitchen"] },
  // The state is lost on the 27th: whatever was announced is announced anew.
  '2027-03-26': { announced: ['Quiet Engine'] },
  '2027-03-27': { announced: ['Quiet Engine'] },
  '2027-03-29': { removed: ['Quiet Engine'] },
  // Its status has been "ended" since the 1st: only then does the clock of what is long watched begin.
  '2027-04-04': { announced: ['Harbour Street season 1'] },
  '2027-04-06': { removed: ['Harbour Street season 1', 'Harbour Street (the series itself)'] },
  '2027-04-09': { announced: ['Evening Post S1E1'] },
  '2027-04-11': { announced: ['Evening Post S1E3'], removed: ['Evening Post S1E1'] },
  '2027-04-13': { removed: ['Evening Post S1E3'] },
  '2027-04-18': { announced: ['Second Thoughts'] },
  '2027-04-19': { fellOff: ['Second Thoughts'] },
  // Due on the 25th, but somebody was watching it: announced anew, as if for the first time.
  '2027-04-23': { announced: ['Slow Train'] },
  '2027-04-25': { fellOff: ['Slow Train'] },
  '2027-04-26': { announced: ['Slow Train'] },
  '2027-04-28': { removed: ['Slow Train'] },
};
