import type { Catalogue, LibraryReading, MediaServer, UserReading } from '../../../ports/media-server.ts';
import type { Progress } from '../../../ports/progress.ts';
import { compactMarks, type UserMarks } from '../marks/user-marks.ts';
import { attempt } from './attempt.ts';

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

/**
 * One user after the other, and of each only what was touched is kept: five users times a hundred thousand
 * videos would not fit the memory of a small pod. Disabled accounts are asked too: their favourites still protect.
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
  const people: UserMarks[] = [];
  for (const [index, user] of ordered.entries()) {
    progress.at(`reading what users watched on ${server.name}`, index, ordered.length);
    const marks = await attempt(problems, () => server.marks(user.id));
    if (marks === undefined) continue;
    if (marks.withheld > 0 && !user.restricted) {
      problems.push(`${server.name} sent ${marks.withheld} fewer items of user ${user.name} than it counted`);
    }
    people.push(compactMarks(user, marks, catalogue?.videos ?? []));
  }
  return { problems, users: ordered, libraries, catalogue, people };
}
