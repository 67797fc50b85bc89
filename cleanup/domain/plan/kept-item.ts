import { knownFile } from '../facts/known-file.ts';
import type { FileUnit, KeepVerdict } from '../judge/judgement.ts';
import type { KeptItem } from './plan.ts';
import { toEpisodeRef, totalBytes } from './plan-item.ts';

/** The plan's line of something that stays. */
export function toKeptItem({ key, unit, reasons }: KeepVerdict): KeptItem {
  const { title, year, instance } = unit.kind === 'movie' ? unit.movie : unit.series;
  return {
    key,
    kind: unit.kind,
    title,
    ...(year !== undefined && { year }),
    instance,
    ...(unit.kind === 'season' && { season: unit.season }),
    ...(unit.kind === 'episode' && { episodes: unit.files[0].episodes.map(toEpisodeRef) }),
    ...filesOf(unit),
    reasons,
  };
}

function filesOf(unit: FileUnit): Pick<KeptItem, 'files' | 'sizeBytes'> {
  if (unit.kind !== 'movie') {
    return { files: unit.files.length, sizeBytes: totalBytes(unit.files.map(({ file }) => file.sizeBytes)) };
  }
  const file = knownFile(unit.movie);
  if (file !== undefined) return { files: 1, sizeBytes: file.sizeBytes };
  return { files: 0, sizeBytes: unit.movie.file === 'none' ? 0 : 'unknown' };
}
