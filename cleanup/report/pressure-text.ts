/** What free space changed, for people. */
import { oneLine } from '../../program/report/columns.ts';
import type { Pressure } from '../domain/judge/judgement.ts';
import { bytesText, counted } from './amounts.ts';

/** A line a disk that is short; one where it is not known; none where there is room. */
export function pressureLines(pressure: Pressure | undefined): readonly string[] {
  const { unknown = [], disks = [] } = pressure ?? {};
  if (unknown.length > 0) {
    return [`Space: not known what is free for ${list(unknown)}, so nothing goes sooner.`];
  }
  return disks.map(({ folders, freeBytes, wantedBytes, anywayBytes, sooner, soonerBytes }) => {
    const goes = sooner === 0 ? 'nothing goes' : `${counted(sooner, 'item')} (${bytesText(soonerBytes)}) go`;
    const free = `${bytesText(freeBytes)} of ${bytesText(wantedBytes)} wanted are free for ${list(folders)}`;
    return `Space: ${free}; ${goes} sooner${still(wantedBytes - freeBytes - anywayBytes - soonerBytes)}.`;
  });
}

function still(missing: number): string {
  return missing > 0
    ? `, and ${bytesText(missing)} stay missing: nothing else that was watched frees space at once`
    : '';
}

function list(folders: readonly string[]): string {
  return folders.map(oneLine).join(', ');
}
