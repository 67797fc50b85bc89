/** Process boundary of setup: argv in, exit code out. */
import { runProgram } from '../program/process/run-program.ts';
import { parseArguments } from './cli/arguments.ts';
import { renderHelp } from './cli/help.ts';

void runProgram({
  parse: parseArguments,
  help: renderHelp,
  // Only now: help, a version and a typo are answered without what commands need.
  run: async (invocation) => (await import('./run-invocation.ts')).runInvocation(invocation),
});
