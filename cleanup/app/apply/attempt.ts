import type { PlanItem } from '../../domain/plan/plan.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import type { StepName } from '../../ports/state-store.ts';
import { type Session, StepFailure, step } from './session.ts';

export interface Attempt {
  readonly problem: string;
  readonly maybeDone: boolean;
  /** Not even sent: the journal could not be written. */
  readonly untried: boolean;
  readonly storage: boolean;
}

/** A writing step whose failure is looked at rather than thrown; undefined when it succeeded. */
export async function attempt(
  session: Session,
  items: readonly PlanItem[],
  name: StepName,
  action: () => Promise<void>,
): Promise<Attempt | undefined> {
  try {
    await step(session, items, name, action);
    return undefined;
  } catch (error) {
    const problem = messageOf(error);
    const isServer = error instanceof ServerFailure;
    return {
      problem,
      maybeDone: isServer && error.maybeDone,
      untried: !isServer,
      storage: isServer && error.storage,
    };
  }
}

/** Only failures of servers and of the state folder are outcomes; anything else is a fault of this program. */
export function messageOf(error: unknown): string {
  if (error instanceof ServerFailure || error instanceof StepFailure) return error.message;
  throw error;
}
