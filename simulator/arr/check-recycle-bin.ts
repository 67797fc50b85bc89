import { isWithin } from '../disk/paths.ts';
import { json, ReplyError } from '../http/reply.ts';
import { ruleBroken } from './errors.ts';
import type { ArrState } from './state.ts';

/**
 * A recycle bin must be a folder that is there and can be written, and neither a root folder nor one that holds a root
 * folder. Every rule that is broken is told, in the order of the server's validators.
 */
export function checkRecycleBin({ rootFolders, world }: ArrState, value: unknown): void {
  if (typeof value !== 'string' || value.trim() === '') return;
  const path = value.replace(/(?<=.)\/+$/, '');
  const roots = [...rootFolders.all()].map((root) => root.path);
  const exists = world.disk.hasFolder(path);
  const rules: [boolean, string, string][] = [
    [exists, `Folder '${path}' is not writable by user 'abc'`, 'FolderWritableValidator'],
    [!roots.includes(path), `Path '${path}' is already configured as a root folder`, 'RootFolderValidator'],
    [exists, `Path '${path}' does not exist`, 'PathExistsValidator'],
    [
      !roots.some((root) => root !== path && isWithin(root, path)),
      `Path '${path}' is an ancestor of an existing root folder`,
      'RootFolderAncestorValidator',
    ],
  ];
  const broken = rules.filter(([kept]) => !kept);
  if (broken.length === 0) return;
  const failures = broken.map(([, message, code]) => ruleBroken('RecycleBin', message, value, code));
  throw new ReplyError(json(failures, 400));
}
