import type { Facts } from '../facts/facts.ts';
import { type ItemKey, seasonItemKey } from '../facts/keys.ts';
import { type Disk, diskFinder, disksOf, folderName } from '../files/disks.ts';
import type { PressurePolicy } from '../policy/policy.ts';
import type { KeepReason } from '../policy/reason.ts';
import { bundlesOf, otherSeasons } from './bundles.ts';
import { type GainOf, gainsIn, sum } from './gains.ts';
import type { Leaving, Pressure, ShortDisk, Verdict } from './judgement.ts';

/** What is free on the disks, as far as it matters. */
export interface Shortage {
  readonly unknown: readonly string[];
  readonly short: readonly Disk[];
  readonly diskOf: (instance: string, path: string) => Disk | undefined;
}

/** The disks on which less is free than is wanted; none where of any root folder it is not known. */
export function shortageIn(rootFolders: Facts['rootFolders'], wanted: PressurePolicy): Shortage {
  const { disks, unknown } = disksOf(rootFolders);
  const short = unknown.length > 0 ? [] : disks.filter(({ freeBytes }) => freeBytes < wanted.freeBytes);
  return { unknown, short, diskOf: diskFinder(disks) };
}

interface Relief {
  readonly verdicts: readonly Verdict[];
  readonly pressure: Pressure;
}

/** The verdicts, and what they would be if every time were the shortened one. */
interface BothTimes {
  readonly usual: readonly Verdict[];
  readonly hurried: readonly Verdict[];
}

/**
 * Lets what was watched longest ago go, or be announced, by the shortened times, on each short disk until what goes
 * frees enough. What goes anyway counts first. Nothing goes sooner of which it is not known that the disk gains by it:
 * what a recycle bin, a torrent or another hard link would hold. Counted is what may become free, so that rather too
 * little goes than too much.
 */
export function relieve(
  { usual, hurried }: BothTimes,
  facts: Pick<Facts, 'sources'>,
  { unknown, short, diskOf }: Shortage,
  { freeBytes: wantedBytes }: PressurePolicy,
): Relief {
  const chosen = new Map<ItemKey, Verdict>();
  const gainOf = gainsIn(facts, diskOf);
  const going = usual.filter(({ kind }) => kind === 'remove');
  const candidates = candidatesIn(usual, hurried);
  const disks = short.map((disk): ShortDisk => {
    const anywayBytes = sum(going.map((verdict) => gainOf(verdict, disk).possible));
    const missing = wantedBytes - disk.freeBytes - anywayBytes;
    const { items, bytes } = enoughOf(candidates, missing, disk, gainOf);
    for (const verdict of items) chosen.set(verdict.key, verdict);
    const { folders, freeBytes } = disk;
    const sooner = { sooner: items.length, soonerBytes: bytes };
    return { folders: folders.map(folderName), freeBytes, wantedBytes, anywayBytes, ...sooner };
  });
  const verdicts = chosen.size === 0 ? usual : usual.map((verdict) => chosen.get(verdict.key) ?? verdict);
  return { verdicts, pressure: { unknown, disks } };
}

/** The first candidates that surely free something on the disk, until nothing is missing. */
function enoughOf(
  candidates: readonly (readonly Candidate[])[],
  missing: number,
  disk: Disk,
  gainOf: GainOf,
): { readonly items: readonly Candidate[]; readonly bytes: number } {
  const items: Candidate[] = [];
  let bytes = 0;
  for (const bundle of candidates) {
    if (!(bytes < missing)) break;
    const gains = bundle.map((verdict) => gainOf(verdict, disk));
    if (!(sum(gains.map(({ sure }) => sure)) > 0)) continue;
    items.push(...bundle);
    bytes += sum(gains.map(({ possible }) => possible));
  }
  return { items, bytes };
}

type Candidate = Verdict & { readonly leaving: Leaving };

/** What only the usual times keep, longest watched first; what shares files together. */
function candidatesIn(
  usual: readonly Verdict[],
  hurried: readonly Verdict[],
): readonly (readonly Candidate[])[] {
  const staying = new Map(
    usual.flatMap((verdict) => (verdict.kind === 'keep' ? [[verdict.key, verdict]] : [])),
  );
  const found: Candidate[] = [];
  for (const verdict of hurried) {
    const { leaving } = staying.get(verdict.key) ?? {};
    if (leaving === undefined || !isOnItsWay(verdict)) continue;
    found.push(soonerThan(leaving, verdict));
  }
  return bundlesOf(found.sort(byClock), boundTo);
}

function isOnItsWay(verdict: Verdict): verdict is Candidate {
  return verdict.unit.kind !== 'series' && (verdict.kind === 'remove' || verdict.leaving?.announce === true);
}

function soonerThan({ dueAt }: Leaving, verdict: Candidate): Candidate {
  const leaving = { ...verdict.leaving, usuallyDueAt: dueAt };
  if (verdict.kind === 'remove') return { ...verdict, leaving };
  const [first, ...rest] = verdict.reasons;
  return { ...verdict, leaving, reasons: [shortened(first), ...rest.map(shortened)] };
}

function shortened(reason: KeepReason): KeepReason {
  return { because: 'short-of-space', ...reason };
}

function byClock(one: Candidate, other: Candidate): number {
  return one.leaving.clockAt - other.leaving.clockAt || (one.key < other.key ? -1 : 1);
}

function boundTo({ unit }: Candidate): readonly ItemKey[] {
  if (unit.kind !== 'season') return [];
  const { series, season, files } = unit;
  return otherSeasons(files, season).map((other) => seasonItemKey(series.instance, series.id, other));
}
