import { inside } from '../findings/commands.ts';
import type { Reading } from '../resource/resource.ts';
import type { Cluster } from '../wishes/cluster.ts';
import type { InstanceWish } from '../wishes/wishes.ts';
import { type Check, fine } from './check.ts';
import type { InstanceObservation } from './observations.ts';
import { mountOf } from './paths.ts';

/** Whether what a Radarr or Sonarr removes waits somewhere for a while. */
export function recycleBinChecks(
  { name: app, rootFolder, recycleBin: wanted }: InstanceWish,
  { resources }: Reading,
  { mounts }: InstanceObservation,
  cluster: Cluster,
): readonly Check[] {
  const fields = resources.find(({ kind }) => kind === 'media-management')?.fields ?? {};
  const bin = fields['recycleBin'];
  const days = fields['recycleBinCleanupDays'];
  const about = { app, subject: 'recycle bin' };
  // Where one is configured, another one is a setting that differs.
  if (wanted !== undefined && (bin !== wanted.path || days !== wanted.days)) return [];
  if (typeof bin !== 'string' || bin === '') {
    return [
      {
        ...about,
        severity: 'warning',
        code: 'no-recycle-bin',
        message: 'has none: what is removed by mistake is gone at once',
        nextStep:
          'set recycleBin.path to a folder on the file system of the library (setup.recycleBin in media.yaml)',
      },
    ];
  }
  return [
    ...(days === 0 ? [neverEmptied(about, bin)] : []),
    ...(mounts.kind === 'seen' ? elsewhere(about, bin, rootFolder, mounts.value, cluster) : []),
    ...(days === 0 ? [] : [fine({ ...about, code: 'recycle-bin', message: binWords(bin, days) })]),
  ];
}

function binWords(bin: string, days: unknown): string {
  return typeof days === 'number' ? `${bin}, emptied after ${days} days` : bin;
}

function neverEmptied(about: Pick<Check, 'app' | 'subject'>, bin: string): Check {
  return {
    ...about,
    severity: 'warning',
    code: 'recycle-bin-never-emptied',
    message: `${bin} is never emptied: removing frees no space`,
    nextStep: 'set recycleBin.days, or the days under Settings > Media Management',
  };
}

function elsewhere(
  about: Pick<Check, 'app' | 'subject'>,
  bin: string,
  rootFolder: string,
  mounts: readonly string[],
  cluster: Cluster,
): readonly Check[] {
  const [ofBin, ofLibrary] = [mountOf(bin, mounts), mountOf(rootFolder, mounts)];
  if (ofBin === undefined || ofLibrary === undefined || ofBin === ofLibrary) return [];
  return [
    {
      ...about,
      severity: 'warning',
      code: 'recycle-bin-elsewhere',
      message: `${bin} lies on ${ofBin} and the library on ${ofLibrary}: every removal copies the whole file`,
      nextStep: 'put it on the file system of the library',
      command: inside(about.app, ['df', bin, rootFolder], cluster),
    },
  ];
}
