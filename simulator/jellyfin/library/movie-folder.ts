import { nameOf, parentOf } from '../../disk/paths.ts';

/** A video of a film's folder: its path on the disk. */
interface Named {
  readonly path: string;
}

/** What a scan makes of the videos of one folder. */
export type MovieFolder<Video> =
  | { readonly kind: 'one movie'; readonly primary: Video; readonly versions: readonly Video[] }
  /** The names don't follow the rule: every file is a movie of its own, and none of them is recognised. */
  | { readonly kind: 'unrecognised'; readonly videos: readonly Video[] };

const RESOLUTION = /(\d{3,4})[ip]\b/i;

/**
 * Several videos of a folder are versions of one movie when each is called like the folder, followed by nothing, by
 * ` - label` or by `[label]`; a single one that breaks the rule makes movies without ids of them all (seen on 10.11.11
 * and 12.0-rc5). The one called exactly like the folder is the primary, else the one of the highest resolution in
 * its name, else the first by name.
 */
export function movieFolder<Video extends Named>(videos: readonly [Video, ...Video[]]): MovieFolder<Video> {
  const [only] = videos;
  if (videos.length === 1) return { kind: 'one movie', primary: only, versions: [] };
  const folder = nameOf(parentOf(only.path));
  if (!videos.every(({ path }) => followsRule(bareName(path), folder)))
    return { kind: 'unrecognised', videos };
  const sorted = [...videos].sort((a, b) => resolution(b) - resolution(a) || (a.path < b.path ? -1 : 1));
  const primary = videos.find(({ path }) => bareName(path) === folder) ?? sorted[0] ?? only;
  return { kind: 'one movie', primary, versions: sorted.filter((video) => video !== primary) };
}

/** The name of a file without its extension. */
export function bareName(path: string): string {
  return nameOf(path).replace(/\.[^.]+$/, '');
}

function followsRule(name: string, folder: string): boolean {
  if (!name.toLowerCase().startsWith(folder.toLowerCase())) return false;
  const rest = name.slice(folder.length).trim();
  return rest === '' || rest.startsWith('-') || /^\[[^\]]*\]/.test(rest);
}

function resolution({ path }: Named): number {
  return Number(RESOLUTION.exec(bareName(path))?.[1] ?? 0);
}
