/** What one night does; whatever is not named does not happen. */
export interface ExpectedNight {
  /** New files of it lie in the library. */
  readonly arrived?: readonly string[];
  /** New on the list of what leaves soon. */
  readonly announced?: readonly string[];
  /** Was on the list, and is not any more. */
  readonly takenBack?: readonly string[];
  readonly removed?: readonly string[];
  /** A dry run says that it would remove it. */
  readonly wouldRemove?: readonly string[];
  readonly refused?: readonly string[];
  /** Was to go and did not. */
  readonly stuck?: readonly string[];
  /** All that stands in the collection after the night. */
  readonly shelf?: readonly string[];
}

const BACKLOG = ['Alder', 'Amber', 'Anise', 'Aspen', 'Atlas season 1'];

/** Every night of the 120 on which anything happens, worked out by hand; all others are quiet. */
export const EXPECTED: Readonly<Record<number, ExpectedNight>> = {
  // Three dry nights: a backlog is announced first, but nobody sees it.
  1: { announced: BACKLOG, shelf: [] },
  3: { wouldRemove: BACKLOG.slice(0, 4), shelf: [] },
  // The first live night starts every notice anew. Of five that are due then, four go in one run.
  4: { announced: BACKLOG, shelf: BACKLOG },
  5: { arrived: ['Lagoon'], announced: ['Fable season 1'], shelf: [...BACKLOG, 'Fable season 1'] },
  6: { removed: ['Alder', 'Amber', 'Anise', 'Aspen'], shelf: ['Atlas season 1', 'Fable season 1'] },
  7: { removed: ['Atlas season 1', 'Fable season 1', 'Fable (the series itself)'], shelf: [] },
  // Asked for on the 5th, watched on the 7th.
  10: { announced: ['Lagoon'], shelf: ['Lagoon'] },
  // Cleo was the last to see it, in HD; she may not see the 4K copy.
  11: { announced: ['Birch', 'Birch (4K)'], shelf: ['Birch', 'Birch (4K)', 'Lagoon'] },
  12: { removed: ['Lagoon'] },
  13: {
    announced: ['Cobalt', 'Cobalt (4K)', 'Eclipse season 1'],
    removed: ['Birch', 'Birch (4K)'],
    shelf: ['Cobalt', 'Cobalt (4K)', 'Eclipse season 1'],
  },
  15: { announced: ['Fjord'], removed: ['Cobalt', 'Cobalt (4K)', 'Eclipse season 1'] },
  // Ben gives it a heart.
  16: { takenBack: ['Fjord'], shelf: [] },
  17: { announced: ['Dynamo season 1', 'Grove'] },
  // A better file came in: the play counts, and the time starts anew with the night that first saw it.
  18: { takenBack: ['Grove'], shelf: ['Dynamo season 1'] },
  19: { removed: ['Dynamo season 1'] },
  // From here to the 60th a film stands on the shelf that Anna put there.
  20: { announced: ['Atlas season 2'], shelf: ['Atlas season 2', 'Iris'] },
  21: { announced: ['Comet S1E1', 'Grove'], shelf: ['Atlas season 2', 'Comet S1E1', 'Grove', 'Iris'] },
  22: { announced: ['Comet S1E2'], removed: ['Atlas season 2', 'Atlas (the series itself)'] },
  23: { announced: ['Ember'], removed: ['Comet S1E1', 'Grove'] },
  24: { takenBack: ['Ember'], removed: ['Comet S1E2'], shelf: ['Iris'] },
  25: { arrived: ['Lagoon'], announced: ['Kestrel'] },
  26: { takenBack: ['Kestrel'], shelf: ['Iris'] },
  27: { arrived: ['Mirage (4K)'] },
  29: { announced: ['Dynamo S0E1'], shelf: ['Dynamo S0E1', 'Iris'] },
  30: { arrived: ['Eclipse season 1'], announced: ['Dahlia'] },
  31: { removed: ['Dynamo S0E1', 'Dynamo (the series itself)'] },
  32: { announced: ['Mirage (4K)'], removed: ['Dahlia'] },
  34: { arrived: ['Beacon season 2', 'Fable season 1'], announced: ['Opal'], removed: ['Mirage (4K)'] },
  // The second season has begun, a day after its first episode aired.
  35: { announced: ['Beacon season 1'], shelf: ['Beacon season 1', 'Iris', 'Opal'] },
  // Due this night, but Cleo is watching it.
  36: { arrived: ['Mirage'], takenBack: ['Opal'] },
  37: { announced: ['Glacier season 1', 'Kestrel'], removed: ['Beacon season 1'] },
  39: { announced: ['Opal'], removed: ['Kestrel', 'Glacier season 1', 'Glacier (the series itself)'] },
  40: { announced: ['Ember'] },
  41: { arrived: ['Beacon season 2'], removed: ['Opal'] },
  42: { announced: ['Isthmus season 1'], removed: ['Ember'] },
  43: { arrived: ['Isthmus season 1'], announced: ['Nimbus'], takenBack: ['Isthmus season 1'] },
  // Dora has moved out: what only she had not seen.
  45: { announced: ['Harbor', 'Monolith (4K)'], removed: ['Nimbus'] },
  46: { announced: ['Isthmus season 1'] },
  47: { removed: ['Harbor', 'Monolith (4K)'] },
  48: { arrived: ['Beacon season 2'], removed: ['Isthmus season 1', 'Isthmus (the series itself)'] },
  50: { announced: ['Fjord'] },
  52: { removed: ['Fjord'] },
  55: { announced: ['Pine'] },
  56: { announced: ['Eclipse season 1'], shelf: ['Eclipse season 1', 'Iris', 'Pine'] },
  // Jellyfin is away for two nights: what is due waits, what would be announced is announced later.
  57: { refused: ['source-incomplete'], shelf: ['Eclipse season 1', 'Iris', 'Pine'] },
  58: { refused: ['source-incomplete'], shelf: ['Eclipse season 1', 'Iris', 'Pine'] },
  59: {
    announced: ['Lagoon', 'Quince'],
    removed: ['Pine', 'Eclipse season 1'],
    shelf: ['Iris', 'Lagoon', 'Quince'],
  },
  // Somebody deleted the collection: it is made again, without what a person had put there.
  60: { shelf: ['Lagoon', 'Quince'] },
  61: { removed: ['Quince', 'Lagoon'], shelf: [] },
  64: { announced: ['Tarn'], shelf: ['Tarn'] },
  // A guest has come who has not seen it.
  65: { announced: ['Fable season 1'], takenBack: ['Tarn'], shelf: ['Fable season 1'] },
  67: { removed: ['Fable season 1', 'Fable (the series itself)'] },
  68: { announced: ['Raven'] },
  69: { announced: ['Tarn'] },
  70: { refused: ['source-incomplete'], shelf: ['Raven', 'Tarn'] },
  71: { removed: ['Raven', 'Tarn'] },
  73: { announced: ['Sable'] },
  74: { announced: ['Mirage'] },
  75: { refused: ['source-incomplete'], shelf: ['Mirage', 'Sable'] },
  76: { removed: ['Sable', 'Mirage'], shelf: [] },
  78: { refused: ['source-incomplete'] },
  79: { announced: ['Umber'], shelf: ['Umber'] },
  // Two dry nights: nobody sees what they announce, and the shelf stays as it is.
  80: { announced: ['Violet'], shelf: ['Umber'] },
  81: { wouldRemove: ['Umber'], shelf: ['Umber'] },
  82: { announced: ['Violet'], removed: ['Umber'], shelf: ['Violet'] },
  84: { removed: ['Violet'], shelf: [] },
  85: { announced: ['Walnut'] },
  // Half of a pool is away. Its films come back as new files, which nobody has seen.
  86: { takenBack: ['Walnut'], refused: ['library-shrank'] },
  87: { announced: ['Yarrow'], shelf: ['Yarrow'] },
  // Told by Radarr's last check and by its list of root folders.
  89: { refused: ['unhealthy-storage', 'unhealthy-storage'], shelf: ['Yarrow'] },
  90: { removed: ['Yarrow'], shelf: [] },
  91: { announced: ['Zephyr'] },
  // Watched to the end for long; ended since the 90th, as far as anybody knows.
  93: { announced: ['Beacon season 2'], stuck: ['Zephyr: failed'] },
  94: { removed: ['Zephyr'] },
  95: { announced: ['Walnut'], removed: ['Beacon season 2', 'Beacon (the series itself)'] },
  97: { removed: ['Walnut'] },
  99: { announced: ['Acorn', 'Jubilee season 1'], shelf: ['Acorn', 'Jubilee season 1'] },
  // Jellyfin has lost everything, and finds it again under other ids. Nothing is known meanwhile: the film's notice
  // goes on; the series of the season was not even read, and its notice starts anew.
  100: { takenBack: ['Acorn', 'Jubilee season 1'], shelf: [] },
  101: {
    announced: ['Bramble', 'Jubilee season 1'],
    removed: ['Acorn'],
    shelf: ['Bramble', 'Jubilee season 1'],
  },
  103: { removed: ['Bramble', 'Jubilee season 1', 'Jubilee (the series itself)'], shelf: [] },
  // The guest has left: what only he had not seen.
  108: { announced: ['Clover'], shelf: ['Clover'] },
  110: { removed: ['Clover'], shelf: [] },
  115: { announced: ['Thistle'], shelf: ['Thistle'] },
  // The state is lost: a first run again, which removes nothing and announces anew what was due the next night.
  116: { announced: ['Thistle'], shelf: ['Thistle'] },
  118: { removed: ['Thistle'], shelf: [] },
};
