import type { CommandSpec, Parsed } from '../cli/command-line.ts';
import { concealer } from '../cli/conceal.ts';
import { EXIT, type ExitCode } from '../cli/exit-code.ts';
import { VERSION } from '../cli/version.ts';
import { answer, watchOutput } from './answer.ts';
import { streams } from './streams.ts';

export interface Program<Invocation> {
  readonly parse: (argv: readonly string[]) => Parsed<Invocation>;
  readonly help: (command: CommandSpec | undefined) => string;
  readonly run: (invocation: Invocation) => Promise<ExitCode>;
}

/**
 * Runs a program on this process's arguments to its exit code, which it sets and answers; a result that is lost and an
 * unexpected fault are told.
 */
export async function runProgram<Invocation>(program: Program<Invocation>): Promise<ExitCode> {
  const code = await main(program).catch((error: unknown) => {
    const fault = error instanceof Error ? error.stack : String(error);
    streams.err(concealer([])(`unexpected fault, please report it: ${fault}\n`));
    return EXIT.fault;
  });
  process.exitCode = code;
  return code;
}

async function main<Invocation>({ parse, help, run }: Program<Invocation>): Promise<ExitCode> {
  const parsed = parse(process.argv.slice(2));
  switch (parsed.kind) {
    case 'help':
      answer(1, help(parsed.command));
      return EXIT.done;
    case 'version':
      answer(1, `${VERSION}\n`);
      return EXIT.done;
    case 'wrong':
      answer(2, `${parsed.message}\n`);
      return EXIT.usage;
    case 'invocation':
      watchOutput();
      return await run(parsed.invocation);
  }
}
