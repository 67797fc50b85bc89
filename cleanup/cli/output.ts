import { withFile } from '../../program/cli/failure.ts';
import { COLOURED, type Paint, PLAIN } from '../../program/report/paint.ts';
import type { Refusal } from '../domain/plan/refusal.ts';
import { refusalText } from '../report/refusal-words.ts';
import type { Invocation } from './arguments.ts';
import type { World } from './world.ts';

/** Colours only where somebody looks: not in a file, not in a pipe. */
export function paintOf(invocation: Invocation, world: World): Paint {
  return fileOf(invocation) === undefined && world.coloured ? COLOURED : PLAIN;
}

/** To the file of `--out`, else to standard output. */
export function writeOutput(
  invocation: Invocation,
  world: World,
  text: string,
  options?: { readonly ownerOnly: boolean },
): void {
  const file = fileOf(invocation);
  if (file === undefined) world.out(text);
  else withFile('--out', 'write', file, () => world.writeText(file, text, options));
}

/** The file of `--out`; `-` is standard output, as everywhere. */
export function fileOf({ out }: Invocation): string | undefined {
  return out === '-' ? undefined : out;
}

/** One line a refusal on standard error, for whoever sees the plan elsewhere or not at all. */
export function writeRefusals(refusals: readonly Refusal[], world: World): void {
  for (const refusal of refusals) world.err(`refused: ${refusalText(refusal)}\n`);
}
