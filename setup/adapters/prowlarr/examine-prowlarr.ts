import { openProwlarrReader } from '../../../clients/prowlarr/open.ts';
import type { ProwlarrObservation } from '../../domain/doctor/observations.ts';
import type { Examiner } from '../../ports/examiner.ts';
import { readHealth } from '../servarr/read-health.ts';
import { seeing } from '../servers/as-app-failure.ts';
import type { ProwlarrAppOptions } from './open-prowlarr.ts';

/** Looks at one Prowlarr. Whether it reaches its applications with the keys that it hides, it alone knows. */
export function openProwlarrExaminer(options: ProwlarrAppOptions): Examiner<ProwlarrObservation> {
  const client = openProwlarrReader(options);
  return {
    name: options.server,
    examine: async () => ({ health: await seeing(async () => await readHealth(client)) }),
    close: async () => await client.close(),
  };
}
