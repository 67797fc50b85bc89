import type { Facts } from '../../domain/facts/facts.ts';
import type { Ledger } from '../../domain/facts/ledger.ts';
import { judge } from '../../domain/judge/judge.ts';
import { shortageIn } from '../../domain/judge/pressure.ts';
import { policyFor } from '../../domain/policy/hurried.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { MovieManager, MovieReading, SeriesManager, SeriesReading } from '../../ports/managers.ts';
import type { SessionsReading } from '../../ports/media-server.ts';
import type { Clock, Progress } from '../../ports/progress.ts';
import type { LibraryReaders } from '../readers.ts';
import type { TakenSnapshot } from '../taken-snapshot.ts';
import { atStake } from './deepen/at-stake.ts';
import { candidatesIn } from './deepen/candidates.ts';
import { deepen } from './deepen/deepen.ts';
import { claimedTwice } from './join/claimed-twice.ts';
import { draftTitles, settledIn } from './join/draft.ts';
import { joinLibrary, usersOf } from './join/join-library.ts';
import { type Extras, knowing } from './join/knowing.ts';
import { NO_DETAILS } from './join/known.ts';
import { indexLibrary, type LibraryIndex } from './join/library-index.ts';
import { Hope, KEPT_UNKNOWN } from './marks/watch-lists.ts';
import type { PathMapping } from './paths/roots.ts';
import { attempt } from './read/attempt.ts';
import type { Inventories, LibraryRead } from './read/library-read.ts';
import { readInventories } from './read/read-inventories.ts';
import { readManagers } from './read/read-managers.ts';
import { readMediaServer } from './read/read-media-server.ts';
import { readRootFolders } from './read/read-root-folders.ts';
import { touchedSeries } from './read/touched-series.ts';
import { rereader } from './reread.ts';

export interface SnapshotOptions {
  readonly policy: Policy;
  /** As the judge will see it. */
  readonly ledger: Ledger;
  readonly pathMap: readonly PathMapping[];
  /** Torrents that are only named decide nothing: a download client that is away then refuses nothing. @default 'remove' */
  readonly torrents?: 'report' | 'remove' | undefined;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Series whose inventory is read although nobody touched them: what `explain` was asked about. */
  readonly alsoRead?: ((series: SeriesReading) => boolean) | undefined;
}

const NO_EXTRAS: Extras = { details: NO_DETAILS, late: new Map(), lateFolders: new Map() };

/**
 * Reads everything that verdicts depend on, and no more: the lists of every server; the inventories of series
 * that somebody touched; then, of what would go or be announced if all that is still unread were harmless, the
 * versions, the history, the torrents and the links. What is playing comes last, so that it is fresh. What was
 * not read is unknown in the facts, and what failed makes its source incomplete.
 */
export async function takeSnapshot(
  readers: LibraryReaders,
  options: SnapshotOptions,
): Promise<TakenSnapshot> {
  const { clock, progress, policy, ledger } = options;
  const takenAt = clock.now();
  const [media, movies, series, rootFolders] = await Promise.all([
    readMediaServer(readers.mediaServer, progress),
    readManagers<MovieReading, MovieManager>(readers.movies, progress),
    readManagers<SeriesReading, SeriesManager>(readers.series, progress),
    policy.pressure && readRootFolders([...readers.movies, ...readers.series]),
  ]);
  const read: LibraryRead = { media, movies, series };
  const index = indexLibrary(read, options.pathMap);
  const inventories = await readWanted(read, index, options);
  const library: LibraryIndex = { ...index, claimedTwice: claimedTwice(read, inventories, index) };

  const downloadProblems: string[] = [];
  const sources = {
    mediaServer: readers.mediaServer.name,
    downloads: readers.downloads && {
      name: readers.downloads.name,
      problems: downloadProblems,
      reportedOnly: options.torrents === 'report',
    },
  };
  const hope = new Hope();
  const hopeful = knowing(library, media.people, NO_EXTRAS, NOTHING_PLAYS, hope);
  const draft = draftTitles(read, inventories, hopeful, hope);
  const { movies: films, series: shows } = draft;
  const foreseen: Facts = { takenAt, sources: [], users: usersOf(media.users), movies: films, series: shows };
  const isShort = policy.pressure && shortageIn(rootFolders, policy.pressure).short.length > 0;
  const foreseenPolicy = policyFor(policy, isShort === true);
  const candidates = candidatesIn(foreseen, judge(foreseen, foreseenPolicy, ledger, takenAt), isShort);
  progress.at('looking closely at what may go');
  const from = { ...readers, downloads: readers.downloads };
  const stake = atStake(candidates, read, inventories, hopeful);
  const extras = await deepen(from, stake, read, hopeful, downloadProblems);

  const sessions = await attempt(media.problems, () => readers.mediaServer.sessions());
  const known = knowing(library, media.people, extras, sessions, KEPT_UNKNOWN);
  const settled = settledIn(draft, candidates, sessions);
  const facts = joinLibrary(takenAt, read, inventories, sources, known, settled, rootFolders);
  const readAgain = rereader({ readers, read, library, inventories, extras, facts });
  return { facts, roots: library.roots, readAgain };
}

const NOTHING_PLAYS: SessionsReading = { items: new Set(), series: new Set(), queueUnknown: new Set() };

/** Where Jellyfin was not read in full nothing may go: then series are counted, and those asked about are read. */
async function readWanted(
  read: LibraryRead,
  library: LibraryIndex,
  { ledger, progress, alsoRead }: SnapshotOptions,
): Promise<Inventories> {
  const { people, problems } = read.media;
  const touched: ReadonlySet<SeriesReading> =
    problems.length === 0 ? touchedSeries(read.series, people, library, ledger) : new Set();
  const wanted = (series: SeriesReading) => touched.has(series) || alsoRead?.(series) === true;
  return await readInventories(read.series, wanted, progress);
}
