import { quoted } from '../findings/commands.ts';
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
        command: `mkdir -p ${quoted(path)}${owner === undefined ? '' : ` && ${giveTo(owner, path)}`}`,
      },
    ];
  }
  return presentChecks(about, seen, owner);
}

type Present = Extract<FolderSeen, { kind: 'seen' }>;
type About = Pick<Check, 'app' | 'subject'>;

const SETGID = 0o2000;

function presentChecks(about: About, seen: Present, owner: Owner | undefined): readonly Check[] {
  const found = [...writableChecks(about, seen, owner), ...(owner ? ownerChecks(about, seen, owner) : [])];
  const { uid, gid, mode } = seen;
  const message = `belongs to ${uid}:${gid}, with mode ${mode.toString(8)}`;
  return found.length > 0 ? found : [fine({ ...about, code: 'folder', message })];
}

function writableChecks(about: About, seen: Present, owner: Owner | undefined): readonly Check[] {
  const writable = seen.writable === 'unknown' ? owner && mayWrite(seen, owner) : seen.writable;
  if (writable !== false) return [];
  return [
    {
      ...about,
      severity: 'error',
      code: 'folder-not-writable',
      message: `cannot be written to: it belongs to ${seen.uid}:${seen.gid}, with mode ${seen.mode.toString(8)}`,
      nextStep: 'give it to the user of the apps on the server of the files, and export it writable',
      ...(owner && { command: giveTo(owner, about.subject) }),
    },
  ];
}

/** By the permissions alone: what the server of the files makes of the user is not in them. */
function mayWrite({ uid, gid, mode }: Present, owner: Owner): boolean {
  if (uid === owner.uid) return (mode & 0o200) !== 0;
  return (mode & (gid === owner.gid ? 0o020 : 0o002)) !== 0;
}

function ownerChecks(about: About, { uid, gid, mode }: Present, owner: Owner): readonly Check[] {
  if (uid === owner.uid && gid === owner.gid) return [];
  if (gid === owner.gid) {
    if ((mode & SETGID) !== 0) return [];
    return [
      {
        ...about,
        severity: 'note',
        code: 'folder-setgid',
        message: `belongs to ${uid}:${gid} and does not pass its group on to what is made in it`,
        nextStep: 'set the bit, so that everybody of the group can change what another made',
        command: `chmod g+s ${quoted(about.subject)}`,
      },
    ];
  }
  return [
    {
      ...about,
      severity: 'note',
      code: 'folder-owner',
      message: `belongs to ${uid}:${gid}, and the apps run as ${owner.uid}:${owner.gid}`,
      nextStep: 'give it to them on the server of the files, unless its rights are meant to be so',
      command: giveTo(owner, about.subject),
    },
  ];
}

function giveTo({ uid, gid }: Owner, path: string | undefined): string {
  return `chown ${uid}:${gid} ${quoted(path)}`;
}
