import type { Category } from './resources.ts';

/**
 * What a category has of its own beside its path, as the server tells it, and as it takes it. The share limits are of 5.2.
 */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['ratio_limit', 'ratioLimit'],
  ['seeding_time_limit', 'seedingTimeLimit'],
  ['inactive_seeding_time_limit', 'inactiveSeedingTimeLimit'],
  ['share_limits_mode', 'shareLimitsMode'],
  ['share_limit_action', 'shareLimitAction'],
]);

type Form = Readonly<Record<string, string | number | boolean>>;

/** The options of a category as an edit takes them: it replaces all, and one that is left out is gone. */
export function optionsForm(category: Category): Form {
  const { download_path: path } = category;
  const kept = [...OPTIONS].flatMap(([told, taken]) => {
    const value = category[told];
    return typeof value === 'string' || typeof value === 'number' ? [[taken, value] as const] : [];
  });
  return {
    ...(path != null && { downloadPathEnabled: path !== false }),
    ...(typeof path === 'string' && { downloadPath: path }),
    ...Object.fromEntries(kept),
  };
}

/** What a category no longer has as it was, its path aside. */
export function optionsLost(before: Category, after: Category): readonly string[] {
  return Object.keys(before).filter(
    (name) => name !== 'savePath' && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
