/** What no single key can say: one secret for each server, and names that tell servers apart. */
import { Cron } from 'croner';
import { isRecord } from '../../program/config/known-keys.ts';
import type { Finding } from '../../program/config/schema-findings.ts';
import { type NameOf, oneSecret, type RawEntry } from '../../program/config/sign-in.ts';

/** Works on the value before the schema has passed it, so that everything is told at once. */
export function crossFindings(root: unknown, nameOf: NameOf): readonly Finding[] {
  if (!isRecord(root)) return [];
  const checks = root['checks'];
  const servers = [...entries(root, 'radarr'), ...entries(root, 'sonarr')];
  return [
    ...servers.flatMap((server) => oneSecret(server, ['apiKey', 'apiKeyFile'], nameOf)),
    ...twice(servers),
    ...scheduleFindings(['schedule'], root['schedule']),
    ...scheduleFindings(['checks', 'schedule'], isRecord(checks) ? checks['schedule'] : undefined),
  ];
}

function entries(root: Record<PropertyKey, unknown>, list: string): readonly RawEntry[] {
  const values: unknown = root[list];
  if (!Array.isArray(values)) return [];
  return values.flatMap((value: unknown, index) => (isRecord(value) ? [{ path: [list, index], value }] : []));
}

function twice(servers: readonly RawEntry[]): readonly Finding[] {
  return servers.flatMap(({ path, value }, index) => {
    const name = value['name'];
    const earlier = servers.slice(0, index).some((server) => server.value['name'] === name);
    if (typeof name !== 'string' || !earlier) return [];
    return [{ path: [...path, 'name'], message: 'is the name of another Radarr or Sonarr already' }];
  });
}

function scheduleFindings(path: readonly string[], schedule: unknown): readonly Finding[] {
  if (typeof schedule !== 'string') return [];
  try {
    new Cron(schedule, { paused: true, sloppyRanges: true });
    return [];
  } catch {
    return [{ path, message: 'expected a cron schedule like 0 4 * * *' }];
  }
}
