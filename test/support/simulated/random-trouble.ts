import type { Fault } from '../../../simulator/http/faults.ts';
import type { SeededRandom } from '../../../simulator/random.ts';
import type { Simulator } from '../../../simulator/start.ts';

/** Up to three things that go wrong at some requests of some servers in the coming night. */
export function randomTrouble({ faults, radarrs, sonarrs }: Simulator, random: SeededRandom): void {
  const servers = ['jellyfin', 'qbittorrent', ...radarrs.keys(), ...sonarrs.keys()];
  for (let troubles = random.between(0, 3); troubles > 0; troubles--) {
    faults.add({
      server: servers[random.between(0, servers.length - 1)] ?? 'jellyfin',
      skip: random.between(0, 12),
      times: random.between(1, 3),
      fault: faultFrom(random),
      ...(random.chance(0.3) && { method: random.pick(['DELETE', 'PUT', 'POST']), skip: 0 }),
    });
  }
}

function faultFrom(random: SeededRandom): Fault {
  const late = random.chance(0.5) ? { after: 'route' as const } : {};
  return random.pick<() => Fault>([
    () => ({ kind: 'status', status: random.pick([500, 503, 502, 404, 401]), ...late }),
    () => ({ kind: 'reset', ...late }),
    () => ({ kind: 'hang', ...late }),
    () => ({ kind: 'truncated' }),
    () => ({ kind: 'cut' }),
    () => ({ kind: 'malformed' }),
    () => ({ kind: 'empty-list' }),
    () => ({ kind: 'half-list', totals: 'kept' }),
  ])();
}
