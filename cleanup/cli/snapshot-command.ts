import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import type { Facts } from '../domain/facts/facts.ts';
import type { Invocation } from './arguments.ts';
import { writeOutput, writeRefusals } from './output.ts';
import type { Session } from './session.ts';

/** Writes what the servers told and what is remembered, so that any decision can be made again from it. */
export async function snapshotCommand(invocation: Invocation, session: Session): Promise<ExitCode> {
  const { config, progress, conceal, world } = session;
  const { facts, ledger, plan, stateProblems } = await world.mainLine.inspect({ config, progress });
  for (const problem of stateProblems) world.err(`warning: ${problem}\n`);
  const text = world.renderSnapshot({ facts: withoutSecrets(facts, conceal), ledger });
  writeOutput(invocation, world, text, { ownerOnly: true });
  writeRefusals(
    plan.refusals.filter(({ code }) => code === 'source-incomplete'),
    world,
  );
  return plan.complete ? EXIT.done : EXIT.incomplete;
}

/** What servers say in words may hold addresses with keys in them; everything else is facts. */
function withoutSecrets(facts: Facts, conceal: (text: string) => string): Facts {
  const sources = facts.sources.map((source) => ({
    ...source,
    problems: source.problems.map(conceal),
    health:
      typeof source.health === 'string'
        ? source.health
        : source.health.map((issue) => ({ ...issue, message: conceal(issue.message) })),
  }));
  return { ...facts, sources };
}
