import type { SourceFacts } from '../../../domain/facts/facts.ts';
import type { ManagerReading } from '../../../ports/managers.ts';

const NO_ARR = {
  tagLabels: 'not-applicable',
  health: 'not-applicable',
  recycleBin: 'not-applicable',
} as const;

/** A server without tags and health checks. */
export function plainSource(
  kind: 'jellyfin' | 'qbittorrent',
  name: string,
  problems: readonly string[],
): SourceFacts {
  return { kind, name, complete: problems.length === 0, problems: [...new Set(problems)], ...NO_ARR };
}

/** An instance of which nothing came is wholly unknown. */
export function managerSource(
  kind: 'radarr' | 'sonarr',
  name: string,
  reading: ManagerReading<unknown> | undefined,
  problems: readonly string[],
): SourceFacts {
  return {
    kind,
    name,
    complete: problems.length === 0,
    problems: [...new Set(problems)],
    tagLabels: reading?.tagLabels ?? 'unknown',
    health: reading?.health ?? 'unknown',
    recycleBin: reading?.recycleBin ?? 'unknown',
  };
}
