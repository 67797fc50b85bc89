import type { Catalogue, LibraryReading, MediaServer, UserReading } from '../../../ports/media-server.ts';
import type { Progress } from '../../../ports/progress.ts';
import { compactMarks, type UserMarks } from '../marks/user-marks.ts';
import { attempt } from './attempt.ts';
import { attemptEach } from './attempt-each.ts';

/** What the media server told. */
export interface MediaReading {
  /** A line for each answer that failed or was cut short; more may come while single items are read. */
  readonly problems: string[];
  /** By id, the order in which the judge compares users; empty when they could not be read. */
  readonly users: readonly UserReading[];
  readonly libraries: readonly LibraryReading[];
  /** Undefined when it could not be read. */
  readonly catalogue: Catalogue | undefined;
  /** Of each user whose marks were read, in the order of the users. */
  readonly people: readonly UserMarks[];
}

/** Enough that one is read while the server looks for the next; more would only hold more at a time. */
const USERS_AT_ONCE = 2;

/**
 * Few users at a time, and of each only what was touched is kept: five users times a hundred thousand videos would
 * not fit the memory of a small pod. Disabled accounts are asked too: their favourites still protect.
 */
export async function readMediaServer(server: MediaServer, progress: Progress): Promise<MediaReading> {
  const problems: string[] = [];
  progress.at(`reading ${server.name}`);
  const version = await attempt(problems, () => server.version());
  if (version?.problem !== undefined) problems.push(version.problem);
  const users = (await attempt(problems, () => server.users())) ?? [];
  const libraries = (await attempt(problems, () => server.libraries())) ?? [];
  progress.at(`reading the catalogue of ${server.name}`);
  const catalogue = await attempt(problems, () => server.catalogue());
  const ordered = users.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const people = await readPeople(server, ordered, catalogue?.videos ?? [], { problems, progress });
  return { problems, users: ordered, libraries, catalogue, people };
}

async function readPeople(
  server: MediaServer,
  users: readonly UserReading[],
  videos: Catalogue['videos'],
  { problems, progress }: { readonly problems: string[]; readonly progress: Progress },
): Promise<readonly UserMarks[]> {
  let begun = 0;
  const read = await attemptEach(problems, users, USERS_AT_ONCE, async (user) => {
    progress.at(`reading what users watched on ${server.name}`, begun++, users.length);
    const marks = await server.marks(user.id);
    return { withheld: marks.withheld, marks: compactMarks(user, marks, videos) };
  });
  const found = read.filter((one) => one !== undefined);
  for (const { withheld, marks } of found) {
    const { name, restricted } = marks.user;
    if (withheld > 0 && !restricted)
      problems.push(`${server.name} sent ${withheld} fewer items of user ${name} than it counted`);
  }
  return found.map(({ marks }) => marks);
}
