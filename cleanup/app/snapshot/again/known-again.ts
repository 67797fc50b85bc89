import type { Tri } from '../../../domain/facts/facts.ts';
import type { JellyfinItemId, JellyfinUserId } from '../../../domain/facts/ids.ts';
import type { MarkReading, MediaServer, UserReading, VideoReading } from '../../../ports/media-server.ts';
import { ServerFailure } from '../../../ports/server-failure.ts';
import { readVersions } from '../deepen/read-marks.ts';
import { type Extras, knowing } from '../join/knowing.ts';
import type { Known } from '../join/known.ts';
import type { LibraryIndex } from '../join/library-index.ts';
import type { UserMarks } from '../marks/user-marks.ts';
import { KEPT_UNKNOWN } from '../marks/watch-lists.ts';
import { indexMedia } from '../media/media-index.ts';
import { itemsToAsk, marksAgain } from './marks-again.ts';
import type { Related } from './related.ts';

export interface Before {
  readonly library: LibraryIndex;
  readonly people: readonly UserMarks[];
  readonly extras: Extras;
}

/** Users as they are now, and all that some titles are joined with. */
export interface KnownAgain {
  readonly users: readonly UserReading[];
  readonly known: Known;
}

/**
 * Asks the media server again about some titles. Calls: users, the videos, sessions; one a user for the marks;
 * where videos have versions one more for all of them, and one a user and version.
 */
export async function knownAgain(server: MediaServer, related: Related, before: Before): Promise<KnownAgain> {
  const users = (await server.users()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const asked = [...related.asked].map(({ id }) => id);
  const videos = asked.length === 0 ? [] : await server.videosById(asked);
  const late = new Map<JellyfinUserId, Map<JellyfinItemId, MarkReading>>();
  const people: UserMarks[] = [];
  for (const user of users) {
    const fresh = await server.marksOf(user.id, itemsToAsk(related));
    const earlier = before.people.find((marks) => marks.user.id === user.id);
    const again = marksAgain(user, fresh, earlier, related);
    people.push(again.marks);
    late.set(user.id, new Map(again.late));
  }
  const versioned = videos.filter((video) => video.versions > 1).map(({ id }) => id);
  const problems: string[] = [];
  const versions = await readVersions(server, versioned, late, problems);
  const [problem] = problems;
  if (problem !== undefined) throw new ServerFailure(problem);
  const library = libraryAgain(before.library, [...videos, ...related.known], related);
  const extras: Extras = {
    details: { ...before.extras.details, versions },
    late,
    lateFolders: NO_FOLDERS,
  };
  const sessions = await server.sessions();
  return { users, known: knowing(library, people, extras, sessions, KEPT_UNKNOWN) };
}

const NO_FOLDERS: ReadonlyMap<JellyfinUserId, ReadonlyMap<JellyfinItemId, Tri>> = new Map();

/** The library reduced to some videos; paths, libraries and shared states are those of the snapshot. */
function libraryAgain(
  library: LibraryIndex,
  videos: readonly VideoReading[],
  { series }: Related,
): LibraryIndex {
  const { seriesById } = library.media;
  const items = [...series].flatMap((id) => seriesById.get(id) ?? []);
  return { ...library, media: indexMedia({ videos, series: items }) };
}
