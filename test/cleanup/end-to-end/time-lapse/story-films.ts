import { send } from '../../../../demo/household/calls.ts';
import { upgrade } from '../../../../simulator/radarr/upgrade.ts';
import { filmPath, type House } from './house.ts';
import { ANNA, BEN, beginFilm, CLEO, DORA, EMIL, watchFilm } from './people.ts';
import { type Happening, on } from './story.ts';
import { requestFilm } from './wishes.ts';

const FOUR = [ANNA, BEN, CLEO, DORA];
/** Who has to see a film after Dora has moved out, and when there is a guest. */
const THREE = [ANNA, BEN, CLEO];
const WITH_GUEST = [...THREE, EMIL];
const MORNING = 9;

/** Somebody puts the keep tag on a film, or takes it off, in Radarr. */
async function tag({ simulator }: House, title: string, applyTags: 'add' | 'remove'): Promise<void> {
  const { radarr } = simulator;
  const { movies, arr } = radarr.state;
  const movieIds = [...movies.all()].filter(({ spec }) => spec.title === title).map(({ id }) => id);
  const tags = [...arr.tags.all()].filter(({ label }) => label === 'keep').map(({ id }) => id);
  await send(radarr, 'PUT', '/api/v3/movie/editor', { movieIds, tags, applyTags });
}

const heart = (day: number, title: string, person: string, favorite: boolean) =>
  on(day, (house) =>
    house.simulator.jellyfin.actions.favorite(person, filmPath(house, title, 'radarr'), favorite),
  );

/** A better release takes the place of the film. */
function upgradeFilm({ simulator }: House, title: string): void {
  const { state } = simulator.radarr;
  const movie = state.movies.find(({ spec }) => spec.title === title);
  if (movie !== undefined) upgrade(state, movie);
}

/** Films that lie in both Radarrs, or are watched by one after the other. */
const COPIES: readonly Happening[] = [
  watchFilm(8, 'Birch', [CLEO]),
  watchFilm(9, 'Cobalt', [ANNA], 'radarr-4k'),
  watchFilm(10, 'Cobalt', [BEN, CLEO, DORA]),
];

/** What people protect, and no longer protect. */
const PROTECTED: readonly Happening[] = [
  watchFilm(12, 'Fjord', FOUR),
  heart(16, 'Fjord', BEN, true),
  heart(50, 'Fjord', BEN, false),
  watchFilm(20, 'Ember', FOUR),
  on(24, (house) => tag(house, 'Ember', 'add')),
  on(30, (house) => tag(house, 'Dahlia', 'remove')),
  on(40, (house) => tag(house, 'Ember', 'remove')),
];

/** What is not yet over when it seems to be. */
const UNDECIDED: readonly Happening[] = [
  watchFilm(14, 'Grove', FOUR),
  on(18, (house) => upgradeFilm(house, 'Grove')),
  watchFilm(22, 'Kestrel', FOUR),
  on(26, (house) =>
    house.simulator.jellyfin.actions.markUnplayed(ANNA, filmPath(house, 'Kestrel', 'radarr')),
  ),
  watchFilm(34, 'Kestrel', [ANNA]),
  watchFilm(28, 'Nimbus', FOUR),
  beginFilm(29, 'Nimbus', BEN),
  watchFilm(40, 'Nimbus', [BEN]),
  // Cleo cannot sleep: she watches while the run is at work, five minutes from when she pressed play.
  watchFilm(31, 'Opal', FOUR),
  on(
    36,
    (house) => house.simulator.jellyfin.actions.startPlaying(CLEO, filmPath(house, 'Opal', 'radarr')),
    26 + 55 / 60,
  ),
  on(
    37,
    (house) => house.simulator.jellyfin.actions.stopPlaying(CLEO, filmPath(house, 'Opal', 'radarr'), 0.97),
    4.5,
  ),
];

/** What is asked for, goes, and is asked for again. */
const WISHES: readonly Happening[] = [
  on(5, (house) => requestFilm(house, 'Lagoon'), MORNING),
  watchFilm(7, 'Lagoon', FOUR),
  // Without a search: the torrent that still seeds is imported again.
  on(25, (house) => requestFilm(house, 'Lagoon', 'radarr', false), MORNING),
  watchFilm(55, 'Lagoon', THREE),
  on(27, (house) => requestFilm(house, 'Mirage', 'radarr-4k'), MORNING),
  watchFilm(29, 'Mirage', [ANNA, BEN, DORA], 'radarr-4k'),
  on(36, (house) => requestFilm(house, 'Mirage'), MORNING),
  watchFilm(71, 'Mirage', WITH_GUEST),
];

/** Films that are due when something is wrong (`story-trouble.ts`). */
const IN_TROUBLE: readonly Happening[] = [
  watchFilm(52, 'Pine', THREE),
  watchFilm(54, 'Quince', THREE),
  watchFilm(61, 'Tarn', THREE),
  watchFilm(66, 'Tarn', [EMIL]),
  watchFilm(65, 'Raven', WITH_GUEST),
  watchFilm(70, 'Sable', WITH_GUEST),
  watchFilm(76, 'Umber', WITH_GUEST),
  watchFilm(77, 'Violet', WITH_GUEST),
  watchFilm(82, 'Walnut', WITH_GUEST),
  watchFilm(92, 'Walnut', WITH_GUEST),
  watchFilm(84, 'Yarrow', WITH_GUEST),
  watchFilm(88, 'Zephyr', WITH_GUEST),
  watchFilm(90, 'Clover', THREE),
  watchFilm(96, 'Acorn', WITH_GUEST),
  watchFilm(98, 'Bramble', WITH_GUEST),
  watchFilm(112, 'Thistle', THREE),
];

export const FILM_STORY = [...COPIES, ...PROTECTED, ...UNDECIDED, ...WISHES, ...IN_TROUBLE];
