import type { Check } from './check.ts';
import { fine, notChecked } from './check.ts';
import type { FolderSeen, StorageObservation } from './observations.ts';

/** Who the apps run as. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const APP = 'storage';

/** Whether the apps can write where they have to. */
export function folderChecks({ folders }: StorageObservation, owner: Owner | undefined): readonly Check[] {
  return [...folders].flatMap(([path, seen]) => folderCheck(path, seen, owner));
}

function folderCheck(path: string, seen: FolderSeen, owner: Owner | undefined): readonly Check[] {
  const about = { app: APP, subject: path };
  if (seen.kind === 'unknown') {
    return [notChecked({ ...about, code: 'folder' }, seen.because, 'see whether its server answers')];
  }
  if (seen.kind === 'missing') {
    return [
      {
        ...about,
        severity: 'error',
        code: 'folder-missing',
        message: 'is not there',
        nextStep: 'make it on the server of the files, for the user of the apps',
        command: `mkdir -p ${path}${owner === undefined ? '' : ` && chown ${owner.uid}:${owner.gid} ${path}`}`,
      },
    ];
  }
  return presentChecks(about, seen, owner);
}

type Present = Extract<FolderSeen, { kind: 'seen' }>;

function presentChecks(about: Pick<Check, 'app' | 'subject'>, seen: Present, owner: Owner | undefined) {
  const { uid, gid, setgid, writable } = seen;
  const path = about.subject ?? '';
  const found: Check[] = [];
  if (!writable) {
    found.push({
      ...about,
      severity: 'error',
      code: 'folder-not-writable',
      message: `cannot be written to (it belongs to ${uid}:${gid})`,
      nextStep: 'give it to the user of the apps on the server of the files, and export it writable',
      ...(owner !== undefined && { command: `chown ${owner.uid}:${owner.gid} ${path}` }),
    });
  }
  if (owner !== undefined && (uid !== owner.uid || gid !== owner.gid)) {
    found.push({
      ...about,
      severity: writable ? 'note' : 'warning',
      code: 'folder-owner',
      message: `belongs to ${uid}:${gid}, and the apps run as ${owner.uid}:${owner.gid}`,
      nextStep: 'give it to them on the server of the files, unless its rights are meant to be so',
      command: `chown ${owner.uid}:${owner.gid} ${path}`,
    });
  }
  if (owner !== undefined && gid === owner.gid && uid !== owner.uid && !setgid) {
    found.push({
      ...about,
      severity: 'note',
      code: 'folder-setgid',
      message: 'does not pass its group on to what is made in it',
      nextStep: 'set the bit, so that everybody of the group can change what another made',
      command: `chmod g+s ${path}`,
    });
  }
  return found.length > 0
    ? found
    : [fine({ ...about, code: 'folder', message: `is writable, of ${uid}:${gid}` })];
}
