/** What the commands ask of the live servers. `main.ts` gives the real one, made of adapters and `cleanup/app`. */
import type { RunOptions } from '../app/run-options.ts';
import type { RunOutcome } from '../app/run-result.ts';
import type { CleanupConfig } from '../config/load.ts';
import type { Servers } from '../config/servers.ts';
import type { Facts } from '../domain/facts/facts.ts';
import type { Judgement } from '../domain/judge/judgement.ts';
import type { Plan, PlanItem } from '../domain/plan/plan.ts';
import type { SeriesReading } from '../ports/managers.ts';
import type { Progress } from '../ports/progress.ts';
import type { Snapshot } from '../ports/snapshot.ts';
import type { ReadTimes } from '../report/server-reads.ts';

export interface MainLine {
  /** In a dry run (`config.dryRun`) nothing exists that could write at a server. */
  run(request: RunRequest): Promise<RunOutcome>;
  /** Reads and judges; changes nothing, neither at a server nor in the state folder. */
  inspect(request: InspectRequest): Promise<Inspection>;
  /** The runs that the state folder remembers, the newest first, as JSON. */
  pastRuns(config: LiveConfig): AsyncIterable<unknown>;
}

export type LiveConfig = CleanupConfig & { readonly servers: Servers };

interface LibraryRequest {
  readonly config: LiveConfig;
  readonly progress: Progress;
}

export interface RunRequest
  extends LibraryRequest,
    Pick<RunOptions, 'approved' | 'signal' | 'toRecord' | 'toPlan'> {
  /** Told as soon as all servers are read, before anything is judged. */
  readonly onRead: (facts: Facts, times: ReadTimes) => void;
  /** Told when a removal begins. */
  readonly onRemoval: (item: PlanItem) => void;
}

export interface InspectRequest extends LibraryRequest {
  /** Series whose episodes are read although nobody touched them. */
  readonly alsoRead?: (series: SeriesReading) => boolean;
}

/** A library as it is, and what a run would make of it. */
export interface Inspection extends Snapshot {
  readonly judgement: Judgement;
  readonly plan: Plan;
  /** What is wrong with the state folder, lines for people. */
  readonly stateProblems: readonly string[];
}
