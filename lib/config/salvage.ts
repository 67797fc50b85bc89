/**
 * Checks need a whole Config. So that a typo does not hide what else is wrong, faulty values are left out
 * and a stand-in takes their place; a check that looks at one of those places has no say, because what it
 * would see was never written.
 */
import { isRecord } from '../../program/config/known-keys.ts';
import type { Finding } from '../../program/config/schema-findings.ts';
import { mainSources } from './schema/sources.ts';
import { Config } from './schema.ts';

type Path = readonly PropertyKey[];

/** A configuration for the checks, and the places in it that are not the writer's. */
export interface Salvaged {
  readonly config: Config;
  readonly faults: readonly Path[];
}

const STAND_INS = { storage: { nfs: { server: 'nas', path: '/nas' } }, vpn: { kind: 'external' } };
/** Another one beside it would be a fault of its own. */
const SOURCES = Object.keys(mainSources);

/** What can be judged of `value` beside its faults. */
export function salvage(value: unknown, findings: readonly Finding[]): Salvaged {
  const places = findings.map(({ path }) => upToList(path));
  const rest = Config.safeParse(withStandIns(places.reduce(without, value)));
  if (rest.success) return { config: rest.data, faults: places };
  // Something required is missing inside a section: without its sections the file is whole.
  const sections = rest.error.issues.map(({ path }) => path.slice(0, 1));
  const faults = [...places, ...sections];
  return { config: Config.parse(withStandIns(faults.reduce(without, value))), faults };
}

/** True when a look at `path` meets a place that is not the writer's. */
export function meetsFault(path: Path, faults: readonly Path[]): boolean {
  return faults.some((fault) => startsWith(path, fault));
}

/** True when one of the keys at `path` was left out. */
export function lacksKey(path: Path, faults: readonly Path[]): boolean {
  return faults.some(
    (fault) => startsWith(path, fault) || (fault.length === path.length + 1 && startsWith(fault, path)),
  );
}

/** A list goes as a whole: taking one entry out would shift the others. */
function upToList(path: Path): Path {
  const position = path.findIndex((step) => typeof step === 'number');
  return position < 0 ? path : path.slice(0, position);
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || !isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([key, child]) => {
    if (key !== String(step)) return [[key, child]];
    return rest.length === 0 ? [] : [[key, without(child, rest)]];
  });
  return Object.fromEntries(entries);
}

/** `value` with what it lacks of the stand-ins. */
function withStandIns(value: unknown, standIns: object = STAND_INS): unknown {
  if (!isRecord(value)) return standIns;
  const entries = Object.entries(standIns).map(([key, standIn]) => {
    const own = value[key];
    if (own === undefined) return [key, standIn];
    if (key === 'storage' && isRecord(own) && SOURCES.some((one) => one !== 'nfs' && one in own))
      return [key, own];
    return [key, isRecord(standIn) && key !== 'vpn' ? withStandIns(own, standIn) : own];
  });
  return { ...value, ...Object.fromEntries(entries) };
}
