import type { ArrState } from './state.ts';

/** Brings a finished download into the library: by a hard link where that is set and possible, else as a copy. */
export function takeOver({ settings, world: { disk } }: ArrState, source: string, target: string): void {
  const inode = disk.stat(source);
  if (inode === undefined) throw new Error(`no such file: ${source}`);
  if (settings.get('mediamanagement')['copyUsingHardlinks'] === true) disk.link(source, target);
  else disk.addFile(target, inode.size, inode.content);
}
