/**
 * Pressure once more, from the words of docs/retention.md: on a disk that is short, what was watched longest ago goes by
 * the shortened times, until enough would be free.
 */
import type { EpisodeFileFacts, MovieFileFacts, RootFolderFacts } from '../../cleanup/domain/facts/facts.ts';
import type { PressurePolicy } from '../../cleanup/domain/policy/policy.ts';
import { episodeFile, type FileName, movieFile } from './keys.ts';
import type { Question } from './question.ts';
import type { Judged } from './unit.ts';

type Folder = RootFolderFacts & { readonly freeBytes: number };

/** The units as pressure leaves them: `hurried` are the same units by the shortened times. */
export function relieved(
  question: Question,
  usual: readonly Judged[],
  hurried: readonly Judged[],
): readonly Judged[] {
  const { pressure } = question.policy;
  if (pressure === undefined) return usual;
  const sooner = shortDisks(question, pressure).flatMap((disk) => soonerOn(question, disk, usual, hurried));
  return usual.map((unit) => {
    const index = usual.indexOf(unit);
    return sooner.includes(index) ? (hurried[index] ?? unit) : unit;
  });
}

/** Nothing is short as long as anything is unknown. */
function shortDisks({ facts }: Question, { freeBytes }: PressurePolicy): Folder[][] {
  const folders = facts.rootFolders ?? [];
  const known = folders.flatMap((folder) =>
    typeof folder.freeBytes === 'number' ? [{ ...folder, freeBytes: folder.freeBytes }] : [],
  );
  if (facts.rootFolders === undefined || known.length < folders.length) return [];
  return disks(known).filter((disk) => freeOn(disk) < freeBytes);
}

function freeOn(disk: readonly Folder[]): number {
  return Math.max(...disk.map((folder) => folder.freeBytes));
}

/** From the fullest on, a folder joins the first disk that has one like it. */
function disks(folders: readonly Folder[]): Folder[][] {
  const named = (folder: Folder) => `${folder.instance} ${folder.path}`;
  const inOrder = folders.toSorted(
    (a, b) => a.freeBytes - b.freeBytes || (named(a) < named(b) ? -1 : named(a) > named(b) ? 1 : 0),
  );
  const found: Folder[][] = [];
  for (const folder of inOrder) {
    const disk = found.find((others) => others.some((other) => isAlike(other, folder)));
    if (disk) disk.push(folder);
    else found.push([folder]);
  }
  return found;
}

function isAlike(a: Folder, b: Folder): boolean {
  const sameMount = a.disk?.mount === b.disk?.mount && a.disk?.totalBytes === b.disk?.totalBytes;
  if (a.disk !== undefined && sameMount) return true;
  return Math.abs(a.freeBytes - b.freeBytes) <= Math.max(a.freeBytes, b.freeBytes) * 0.05;
}

/** The places, in the list of units, of those that go sooner for this disk. */
function soonerOn(
  question: Question,
  disk: readonly Folder[],
  usual: readonly Judged[],
  hurried: readonly Judged[],
): number[] {
  const wanted = question.policy.pressure?.freeBytes ?? 0;
  const goingAnyway = usual.filter(({ removable }) => removable).flatMap(({ files }) => files);
  let free = freeOn(disk) + mayFree(question, disk, goingAnyway);
  const chosen: number[] = [];
  for (const group of groupsOf(usual, hurried)) {
    const files = group.flatMap((index) => usual[index]?.files ?? []);
    if (free >= wanted) break;
    if (!surelyFrees(question, disk, files)) continue;
    chosen.push(...group);
    free += mayFree(question, disk, files);
  }
  return chosen;
}

/** What only the usual times keep, watched longest ago first; what shares a file is one. */
function groupsOf(usual: readonly Judged[], hurried: readonly Judged[]): number[][] {
  const waiting = [...usual.keys()].filter((index) => {
    const soon = hurried[index];
    return usual[index]?.removable === false && (soon?.removable || soon?.announced);
  });
  const clock = (index: number) =>
    Math.max(...together(index, usual).map((one) => Number(usual[one]?.clock.since)));
  const inOrder = waiting.toSorted(
    (a, b) => clock(a) - clock(b) || (keyOf(a, usual) < keyOf(b, usual) ? -1 : 1),
  );
  const groups = inOrder.map((index) => together(index, usual).filter((other) => waiting.includes(other)));
  const seen = new Set<number>();
  return groups.filter((group) => {
    const isNew = group.every((index) => !seen.has(index));
    for (const index of group) seen.add(index);
    return isNew;
  });
}

/** Everything that hangs together with it by shared files, itself included. */
function together(index: number, units: readonly Judged[], known: readonly number[] = [index]): number[] {
  const files = known.flatMap((one) => units[one]?.files ?? []);
  const all = [...units.keys()].filter(
    (other) => known.includes(other) || units[other]?.files.some((file) => files.includes(file)),
  );
  return all.length === known.length ? all : together(index, units, all);
}

/** `movie radarr 1` is `movie:radarr:1` in plans; a special in the file of a season goes by the season's name. */
function keyOf(index: number, units: readonly Judged[]): string {
  const names = together(index, units).map((one) => units[one]?.name ?? '');
  const season = names.find((name) => name.startsWith('season ') && units[index]?.name.startsWith('file '));
  const name = season ?? units[index]?.name ?? '';
  return name.replace(/^file /, 'episode-file ').replaceAll(' ', ':');
}

interface Found {
  readonly instance: string;
  readonly file: MovieFileFacts | EpisodeFileFacts;
}

function filesOn({ facts }: Question, disk: readonly Folder[], names: readonly FileName[]): Found[] {
  const all = [
    ...facts.movies.flatMap((movie) =>
      typeof movie.file === 'object'
        ? [{ name: movieFile(movie, movie.file), instance: movie.instance, file: movie.file }]
        : [],
    ),
    ...facts.series.flatMap((series) =>
      series.files.map((file) => ({ name: episodeFile(series, file), instance: series.instance, file })),
    ),
  ];
  return all.filter(({ name, instance, file }) => {
    const inside = (facts.rootFolders ?? []).filter(
      (folder) => folder.instance === instance && file.path.startsWith(`${folder.path}/`),
    );
    const longest = Math.max(0, ...inside.map(({ path = '' }) => path.length));
    const own = inside.find(({ path = '' }) => path.length === longest);
    const isHere = disk.some((folder) => folder.instance === own?.instance && folder.path === own.path);
    return names.includes(name) && isHere;
  });
}

function binOf({ facts }: Question, instance: string): unknown {
  return facts.sources.find(({ name }) => name === instance)?.recycleBin ?? 'unknown';
}

/** Rather too much than too little, so that nothing goes for what may be free anyway. */
function mayFree(question: Question, disk: readonly Folder[], names: readonly FileName[]): number {
  const sizes = filesOn(question, disk, [...new Set(names)]).map(({ instance, file }) => {
    if (typeof binOf(question, instance) === 'object') return 0;
    return file.sizeBytes === 'unknown' ? Number.POSITIVE_INFINITY : file.sizeBytes;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** At least one file whose bytes nothing holds, and none of unknown size. */
function surelyFrees(question: Question, disk: readonly Folder[], names: readonly FileName[]): boolean {
  const files = filesOn(question, disk, names);
  if (files.some(({ file }) => file.sizeBytes === 'unknown')) return false;
  return files.some(({ instance, file }) => {
    const noTorrent = file.torrents !== 'unknown' && file.torrents.length === 0;
    const isAlone = file.linkCount === 1 || (file.linkCount === 'unknown' && noTorrent);
    return binOf(question, instance) === 'none' && isAlone && Number(file.sizeBytes) > 0;
  });
}
