/** Whether an import is a hard link: it then takes no space beside the torrent's, and no time. */
import { inside } from '../findings/commands.ts';
import type { Cluster } from '../wishes/cluster.ts';
import type { InstanceWish } from '../wishes/wishes.ts';
import { type Check, fine, notChecked } from './check.ts';
import type { InstanceObservation, LinkTrial, StorageObservation } from './observations.ts';
import { mountOf } from './paths.ts';

interface Folders {
  readonly downloads: string;
  readonly instance: InstanceWish;
}

export function hardLinkChecks(
  { downloads, instance }: Folders,
  seen: InstanceObservation,
  storage: StorageObservation | undefined,
  cluster: Cluster,
): readonly Check[] {
  const { name: app, rootFolder } = instance;
  const trial = storage?.trials.find(({ from, to }) => from === downloads && to === rootFolder);
  const about = { app, subject: 'hard links' };
  if (trial === undefined) return [untried(about, { downloads, instance }, seen, cluster)];
  return [triedCheck(about, trial, cluster)];
}

function triedCheck(about: About, { from, to, outcome }: LinkTrial, cluster: Cluster): Check {
  switch (outcome.kind) {
    case 'linked':
      return fine({ ...about, code: 'hard-links', message: `a file of ${from} had a second name in ${to}` });
    case 'same-file-system': {
      const message = `${from} and ${to} are one file system; no link was tried, since they are mounted read-only here`;
      return fine({ ...about, code: 'hard-links', message });
    }
    case 'other-file-system':
      return otherFileSystem(about, from, to, cluster);
    case 'unknown':
      return {
        ...about,
        severity: 'warning',
        code: 'hard-links-failed',
        message: `a temporary file could not be linked from ${from} to ${to}: ${outcome.because}`,
        nextStep: 'see whether both folders are there and writable for the user of the apps',
        command: inside(about.app, ['ls', '-ld', from, to], cluster),
      };
  }
}

type About = Pick<Check, 'app' | 'subject'>;

function otherFileSystem(about: About, from: string, to: string, cluster: Cluster): Check {
  return {
    ...about,
    severity: 'warning',
    code: 'no-hard-links',
    message: `${from} and ${to} are different file systems: every import is a copy, and takes the space twice while it is seeded`,
    nextStep: 'put downloads and library on one export, mounted once (storage.nfs without storage.downloads)',
    command: inside(about.app, ['df', from, to], cluster),
  };
}

/** What the app tells of its mounts proves that they differ where it names two, and else hardly anything. */
function untried(
  about: About,
  { downloads, instance: { rootFolder } }: Folders,
  { mounts, downloads: seen }: InstanceObservation,
  cluster: Cluster,
): Check {
  const path = seen?.kind === 'seen' ? seen.value.path : downloads;
  const command = inside(about.app, ['df', path, rootFolder], cluster);
  const nextStep =
    'one line of the same file system and mount twice is good; or run doctor where the folders are mounted (storage.mounts)';
  if (mounts.kind === 'unknown') {
    return notChecked({ ...about, code: 'hard-links-not-tried', command }, mounts.because, nextStep);
  }
  const [one, other] = [mountOf(path, mounts.value), mountOf(rootFolder, mounts.value)];
  if (one !== undefined && other !== undefined && one !== other) {
    return otherFileSystem(about, path, rootFolder, cluster);
  }
  const hint =
    one !== undefined && one !== '/' && one === other ? `; as far as the app tells both are in ${one}` : '';
  const because = `the folders are not mounted here, so no link was tried${hint}`;
  return notChecked({ ...about, code: 'hard-links-not-tried', command }, because, nextStep);
}
