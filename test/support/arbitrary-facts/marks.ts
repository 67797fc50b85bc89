import type { Facts, MovieFacts, SeriesFacts, UserWatch } from '../../../cleanup/domain/facts/facts.ts';
import { movieFileId, movieId } from '../facts.ts';
import { pick, rarely, several } from './dice.ts';
import { instant, type Scene } from './scene.ts';

type Owners = Pick<Facts, 'movies' | 'series'>;

/** The same library, now and then after a tool marked films one after the other, or with two shows of one state. */
export function withOddMarks(scene: Scene, owners: Owners): Owners {
  const { dice } = scene;
  const movies = rarely(dice, 8) ? [...owners.movies, ...markedByTool(scene, owners)] : owners.movies;
  const series = rarely(dice, 8) ? asTwins(owners.series) : owners.series;
  return { movies, series };
}

/** A few more films like one that is there, marked at even intervals that end within a minute or just after it. */
function markedByTool(scene: Scene, { movies }: Owners): readonly MovieFacts[] {
  const { dice, users } = scene;
  const [model] = movies;
  if (model === undefined || typeof model.file !== 'object') return [];
  const { file } = model;
  const begin = instant(scene);
  const step = pick(dice, [0, 1_000, 15_000, 15_001, 20_000, 30_000, 30_001]);
  const user = users[0]?.id;
  return several(dice, 2, 6, (index) => ({
    ...model,
    id: movieId(50 + index),
    title: `Marked ${index}`,
    providerIds: { tmdb: 50 + index },
    file: { ...file, id: movieFileId(900 + index), path: `/data/marked/${index}.mkv` },
    watches: model.watches.map((entry) => (entry.user === user ? at(entry, begin + index * step) : entry)),
  }));
}

/** The second of two series was played when the first was. */
function asTwins(all: readonly SeriesFacts[]): readonly SeriesFacts[] {
  const [first, ...rest] = all;
  return all.map((series) => {
    if (first === undefined || !rest.includes(series)) return series;
    const episodes = series.episodes.map((episode, index) => {
      const twin = first.episodes[index];
      return twin === undefined
        ? episode
        : { ...episode, watches: episode.watches.map((entry) => asIn(twin.watches, entry)) };
    });
    return { ...series, episodes };
  });
}

function asIn(watches: readonly UserWatch[], entry: UserWatch): UserWatch {
  const other = watches.find(({ user }) => user === entry.user);
  return typeof other?.lastPlayedAt === 'number' ? at(entry, other.lastPlayedAt) : entry;
}

function at(entry: UserWatch, lastPlayedAt: number): UserWatch {
  return entry.state === 'played' ? { ...entry, lastPlayedAt } : entry;
}
