/**
 * Checks need a whole Config. So that a typo does not hide what else is wrong, the faulty values are left
 * out, the rest is judged with defaults in their place, and what is said about those places is dropped.
 */
import type { Finding } from '../../cleanup/config/schema-findings.ts';
import { type Judgement, judge } from './checks.ts';
import { Config } from './schema.ts';

type Path = readonly PropertyKey[];

const NOTHING: Judgement = { refusals: [], warnings: [] };

/** Judges `value` without its faults; says nothing when the rest is no Config, as without an NFS server. */
export function judgeRest(value: unknown, faults: readonly Finding[]): Judgement {
  const paths = faults.map(({ path }) => upToList(path));
  const rest = paths.reduce((whole: unknown, path) => without(whole, path), value);
  const parsed = Config.safeParse(rest);
  if (!parsed.success) return NOTHING;
  const sound = ({ path }: Finding) =>
    !paths.some((fault) => startsWith(path, fault) || startsWith(fault, path));
  const { refusals, warnings } = judge(parsed.data);
  return { refusals: refusals.filter(sound), warnings: warnings.filter(sound) };
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
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, child]) => {
    if (key !== String(step)) return [[key, child]];
    return rest.length === 0 ? [] : [[key, without(child, rest)]];
  });
  return Object.fromEntries(entries);
}
