import type { RunOutcome } from './app/run-result.ts';
import { Failure } from './cli/failure.ts';
import type { Inspection, InspectRequest, RunRequest } from './cli/main-line.ts';

export function runOnServers(_request: RunRequest): Promise<RunOutcome> {
  return Promise.reject(notYet());
}

export function inspectServers(_request: InspectRequest): Promise<Inspection> {
  return Promise.reject(notYet());
}

function notYet(): Failure {
  return new Failure('this version cannot read the servers yet; give it a snapshot with --facts');
}
