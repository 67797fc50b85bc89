import { pressureFindings } from '../../../cleanup/config/pressure.ts';
import type { Finding } from '../../../program/config/schema-findings.ts';
import { nearest } from '../../../program/config/suggest.ts';
import { allInstancesOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import type { Cleanup } from '../schema/jobs.ts';

/** A rule about the cleanup; silent while it is not deployed. */
const whenEnabled =
  (check: (cleanup: Cleanup) => readonly Finding[]): Check =>
  ({ cleanup }) =>
    cleanup.enabled ? check(cleanup) : [];

/** Watched by whom? */
export const primaryUser: Check = whenEnabled(({ policy, primaryUserName }) => {
  if (policy.watchedBy !== 'primary' || primaryUserName !== undefined) return [];
  const message =
    'missing; needed while cleanup.policy.watchedBy is primary: the Jellyfin name of the user whose watching counts';
  return [{ path: ['cleanup', 'primaryUserName'], message }];
});

/** A misspelt instance would not be protected. */
export const keptInstances: Check = (config) => {
  const known = allInstancesOf(config).map(({ name }) => name);
  return config.cleanup.policy.keep.instances.flatMap((name, index) => {
    if (known.includes(name)) return [];
    const slip = nearest(name, known);
    const wayOut = slip === undefined ? `known: ${known.join(', ')}` : `did you mean ${slip}`;
    const message = `no instance of Radarr or Sonarr is called ${name}; ${wayOut}`;
    return [{ path: ['cleanup', 'policy', 'keep', 'instances', index], message }];
  });
};

/** A limit of nothing refuses every run. */
export const usableLimits: Check = whenEnabled(({ limits }) => {
  if (limits.maxFraction > 0) return [];
  const message =
    'expected more than 0, got 0; every run that removes anything would be refused; to remove nothing set cleanup.suspend';
  return [{ path: ['cleanup', 'limits', 'maxFraction'], message }];
});

/** Limits that never hold anything back. */
export const idleLimits: Check = whenEnabled(({ limits, dryRun }) =>
  (['maxFraction', 'maxShrink'] as const)
    .filter((key) => limits[key] === 1 && !dryRun)
    .map((key) => ({ path: ['cleanup', 'limits', key], message: '1 switches this safety net off' })),
);

/** The notice is counted from the day an item may be announced, so a long one outlasts the grace period. */
export const longNotice: Check = whenEnabled(({ policy: { gracePeriodDays, noticeDays } }) => {
  if (noticeDays <= gracePeriodDays) return [];
  const message = `${noticeDays} days are more than the grace period of ${gracePeriodDays}; items stay ${noticeDays} days after watching`;
  return [{ path: ['cleanup', 'policy', 'noticeDays'], message }];
});

/** A shortened time that is none. */
export const longPressure: Check = whenEnabled(({ policy, pressure }) =>
  pressureFindings(policy, pressure).map(({ path, message }) => ({ path: ['cleanup', ...path], message })),
);

/** Nothing between the end of a film and its removal. */
export const noGrace: Check = whenEnabled(({ dryRun, policy: { gracePeriodDays, noticeDays } }) => {
  if (dryRun || gracePeriodDays > 0 || noticeDays > 0) return [];
  const message = 'with noticeDays 0 as well, media go at the first run after they were watched';
  return [{ path: ['cleanup', 'policy', 'gracePeriodDays'], message }];
});
