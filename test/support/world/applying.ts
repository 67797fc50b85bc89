import { applyPlan } from '../../../cleanup/app/apply/apply-plan.ts';
import type { ApplyResult, ApplyWorld, RemovalOptions } from '../../../cleanup/app/apply/apply-world.ts';
import { listedFiles, seenOnDisk } from '../../../cleanup/app/apply/file-facts.ts';
import { type Session, startSession } from '../../../cleanup/app/apply/session.ts';
import type { ItemOutcome } from '../../../cleanup/app/outcome.ts';
import type { Facts } from '../../../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../../cleanup/domain/judge/judge.ts';
import { makePlan } from '../../../cleanup/domain/plan/make-plan.ts';
import type { Plan } from '../../../cleanup/domain/plan/plan.ts';
import type { Limits, Policy } from '../../../cleanup/domain/policy/policy.ts';
import { aLibrary, aSource, JELLYFIN, NOW } from '../facts.ts';
import { aLedger, aPolicy, someLimits } from '../policy.ts';
import { FakeServers } from './fake-servers.ts';
import { MemoryStore } from './memory-store.ts';

/** Without recycle bins, so that what is freed shows. */
export const SOURCES = [
  JELLYFIN,
  aSource({ recycleBin: 'none' }),
  aSource({ kind: 'sonarr', name: 'sonarr', recycleBin: 'none' }),
];

/** A library in which everything goes, the servers that hold it, and what is remembered. */
export class Household {
  readonly servers: FakeServers;
  readonly store: MemoryStore;
  readonly plan: Plan;
  readonly policy: Policy;
  readonly limits: Limits;
  readonly controller = new AbortController();
  removal: RemovalOptions = { movieEntry: true, exclude: true, torrents: 'remove' };
  now = NOW;

  constructor(
    facts: Partial<Facts> = {},
    overrides: { policy?: Partial<Policy>; limits?: Partial<Limits> } = {},
  ) {
    const library = aLibrary({ sources: SOURCES, ...facts });
    this.policy = aPolicy(overrides.policy);
    this.limits = someLimits(overrides.limits);
    this.servers = new FakeServers(library);
    this.store = new MemoryStore(aLedger(library));
    this.plan = this.planNow();
  }

  /** What would be planned as things are. */
  planNow(): Plan {
    const { facts } = this.servers;
    const judgement = judge(facts, this.policy, this.store.saved, this.now);
    return makePlan(facts, judgement, this.store.saved, this.limits);
  }

  world(overrides: Partial<ApplyWorld> = {}): ApplyWorld {
    const { servers, store } = this;
    return {
      readAgain: servers.readAgain,
      readers: servers.readers,
      removers: servers.removers,
      removal: this.removal,
      policy: this.policy,
      limits: this.limits,
      ledger: store.saved,
      saveLedger: (ledger: Ledger) => store.saveLedger(ledger),
      journal: store.journal,
      sources: servers.facts.sources,
      files: listedFiles(servers.facts),
      seen: seenOnDisk(servers.facts),
      clock: { now: () => this.now },
      progress: { at: () => undefined },
      signal: this.controller.signal,
      ...overrides,
    };
  }

  session(): Session {
    return startSession(this.world(), []);
  }

  apply(plan: Plan = this.plan, overrides: Partial<ApplyWorld> = {}): Promise<ApplyResult> {
    return applyPlan(plan, this.world(overrides));
  }
}

/** `removed`, `skipped kept`, `failed delete-files` … in the order of the plan. */
export function shortly(outcome: ItemOutcome): string {
  switch (outcome.kind) {
    case 'skipped':
      return `skipped ${outcome.because}`;
    case 'failed':
      return `failed ${outcome.step ?? 'before any step'}`;
    default:
      return outcome.kind;
  }
}
