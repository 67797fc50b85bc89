import { COLOURED, type Paint, PLAIN } from '../report/paint.ts';
import type { Invocation } from './arguments.ts';
import { withFile } from './failure.ts';
import type { World } from './world.ts';

/** Colours only where somebody looks: not in a file, not in a pipe. */
export function paintOf({ out }: Invocation, world: World): Paint {
  return out === undefined && world.coloured ? COLOURED : PLAIN;
}

/** To the file of `--out`, else to standard output. */
export function writeOutput({ out }: Invocation, world: World, text: string): void {
  if (out === undefined) world.out(text);
  else withFile('--out', 'write', out, () => world.writeText(out, text));
}
