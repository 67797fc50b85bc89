import { type Extras, knowing } from '../../../cleanup/app/snapshot/join/knowing.ts';
import { type Details, type Known, NO_DETAILS } from '../../../cleanup/app/snapshot/join/known.ts';
import { indexLibrary, type LibraryIndex } from '../../../cleanup/app/snapshot/join/library-index.ts';
import { KEPT_UNKNOWN, type Unread } from '../../../cleanup/app/snapshot/marks/watch-lists.ts';
import type { PathMapping } from '../../../cleanup/app/snapshot/paths/roots.ts';
import type { LibraryRead } from '../../../cleanup/app/snapshot/read/library-read.ts';
import { readManagers } from '../../../cleanup/app/snapshot/read/read-managers.ts';
import { readMediaServer } from '../../../cleanup/app/snapshot/read/read-media-server.ts';
import type {
  MovieManager,
  MovieReading,
  SeriesManager,
  SeriesReading,
} from '../../../cleanup/ports/managers.ts';
import type { SessionsReading } from '../../../cleanup/ports/media-server.ts';
import type { Household } from './household.ts';

export const SILENT = { at: () => undefined };
export const NOTHING_PLAYS: SessionsReading = {
  items: new Set(),
  series: new Set(),
  queueUnknown: new Set(),
};
const DATA_IS_MEDIA: readonly PathMapping[] = [{ from: '/data', to: '/media' }];

/** What the lists of a household tell. */
export async function readingOf({ readers }: Household): Promise<LibraryRead> {
  return {
    media: await readMediaServer(readers.mediaServer, SILENT),
    movies: await readManagers<MovieReading, MovieManager>(readers.movies, SILENT),
    series: await readManagers<SeriesReading, SeriesManager>(readers.series, SILENT),
  };
}

/** A household's library, whose roots are known however few titles it has. */
export async function libraryOf(household: Household, pathMap = DATA_IS_MEDIA): Promise<LibraryIndex> {
  return indexLibrary(await readingOf(household), pathMap);
}

export interface Told extends Partial<Omit<Extras, 'details'>> {
  readonly details?: Partial<Details>;
  readonly sessions?: SessionsReading | undefined;
  readonly unread?: Unread;
}

/** All that titles of a household are joined with; nothing plays unless told. */
export async function knownOf(household: Household, told: Told = {}): Promise<Known> {
  const { details, late = new Map(), lateFolders = new Map(), unread = KEPT_UNKNOWN } = told;
  const read = await readingOf(household);
  const sessions = 'sessions' in told ? told.sessions : NOTHING_PLAYS;
  const extras = { details: { ...NO_DETAILS, ...details }, late, lateFolders };
  return knowing(indexLibrary(read, DATA_IS_MEDIA), read.media.people, extras, sessions, unread);
}
