import type { Comparison, FieldChange } from '../difference/comparison.ts';
import { runSetup } from '../findings/commands.ts';
import { resourceWords } from '../resource/resource.ts';
import type { Cluster } from '../wishes/cluster.ts';
import { type Check, fine } from './check.ts';

interface Meaning {
  readonly kind: string;
  /** Only where one of these fields differs. @default - any */
  readonly fields?: readonly string[];
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What it means that a managed setting is not as it should be; the first that fits tells. */
export const MEANINGS: readonly Meaning[] = [
  {
    kind: 'tag',
    code: 'keep-tag-missing',
    severity: 'error',
    message: 'nobody can tag what is to be kept, and the cleanup refuses to remove anything',
  },
  {
    kind: 'media-management',
    fields: ['recycleBin', 'recycleBinCleanupDays'],
    code: 'recycle-bin-differs',
    severity: 'warning',
    message: 'what is removed does not wait in the recycle bin, or not as long as it should',
  },
  {
    kind: 'media-management',
    fields: ['copyUsingHardlinks'],
    code: 'hard-links-off',
    severity: 'error',
    message: 'every import is a copy: it takes the space twice until the torrent is gone',
  },
  {
    kind: 'direct-play',
    code: 'direct-play-drifted',
    severity: 'warning',
    message:
      'Jellyfin may change what it plays for some users, so that sound and picture are not the original',
  },
  {
    kind: 'user',
    code: 'account-differs',
    severity: 'error',
    message: 'an account is not there, or cannot see and do what it is for',
  },
  {
    kind: 'root-folder',
    code: 'root-folder-missing',
    severity: 'error',
    message: 'new titles cannot go to the library folder',
  },
  {
    kind: 'download-client',
    code: 'download-client-differs',
    severity: 'error',
    message: 'what is to be downloaded may not reach qBittorrent, or stays there once it is imported',
  },
  {
    kind: 'preferences',
    fields: ['current_network_interface'],
    code: 'not-bound-to-tunnel',
    severity: 'error',
    message:
      'qBittorrent is not bound to the interface of the tunnel: peers may see the address of the house',
  },
  {
    kind: 'library',
    code: 'library-differs',
    severity: 'warning',
    message: 'a library is not there, or does not read its folder as it should',
  },
];

const OTHERWISE = {
  code: 'setting-differs',
  severity: 'warning',
  message: 'it is not as the configuration wants it',
} as const;

/** Every managed resource of an app that is not as it should be; one line when all are. */
export function settingChecks(
  app: string,
  comparisons: readonly Comparison[],
  cluster: Cluster,
): readonly Check[] {
  const wrong = comparisons.filter(isWrong);
  const waiting = waitingChecks(app, comparisons, cluster);
  if (wrong.length > 0 || waiting.length > 0) {
    return [...wrong.map((comparison) => settingCheck(comparison, cluster)), ...waiting];
  }
  if (comparisons.length === 0) return [];
  const message = `${comparisons.length} ${comparisons.length === 1 ? 'thing is' : 'things are'} as the configuration wants them`;
  return [fine({ code: 'settings', app, subject: 'settings', message })];
}

/** What waits is told by what it waits for, and a wizard that is open by whoever reads the settings. */
function isWrong({ action, resource }: Comparison): boolean {
  return action !== 'unchanged' && action !== 'waits' && resource.kind !== 'first-run';
}

/** What has to be there first is told once for all that wait for it. */
function waitingChecks(app: string, comparisons: readonly Comparison[], cluster: Cluster): readonly Check[] {
  const waiting = new Map<string, string[]>();
  for (const { resource, waitsFor } of comparisons) {
    if (waitsFor === undefined) continue;
    const first = `${resourceWords(waitsFor)} of ${waitsFor.app}`;
    waiting.set(first, [...(waiting.get(first) ?? []), resourceWords(resource)]);
  }
  return [...waiting].map(([first, resources]) => ({
    severity: 'warning',
    code: 'waits',
    app,
    subject: first,
    message: `is not there yet, and so ${resources.join(', ')} could not be checked or made`,
    nextStep: 'let setup make it',
    command: runSetup(cluster),
  }));
}

function settingCheck(comparison: Comparison, cluster: Cluster): Check {
  const { resource, changes } = comparison;
  const { code, severity, message } = MEANINGS.find((meaning) => fits(meaning, comparison)) ?? OTHERWISE;
  const differing = changes.map((change) => `${change.field}${whose(comparison, change)}`).join(', ');
  return {
    severity,
    code,
    app: resource.app,
    subject: resourceWords(resource),
    message: `${comparison.action === 'update' ? `differs in ${differing}` : 'is missing'}: ${message}`,
    ...wayOut(comparison, cluster),
  };
}

function fits({ kind, fields }: Meaning, { resource, changes }: Comparison): boolean {
  if (kind !== resource.kind) return false;
  return fields === undefined || changes.some(({ field }) => fields.includes(field));
}

/** Of Direct Play each field is the users who have it otherwise. */
function whose({ resource: { kind } }: Comparison, { from }: FieldChange): string {
  return kind === 'direct-play' && Array.isArray(from) ? ` of ${from.join(', ')}` : '';
}

/** What the app makes itself, setup cannot make. */
function wayOut({ action }: Comparison, cluster: Cluster): Pick<Check, 'nextStep' | 'command'> {
  return action === 'missing'
    ? { nextStep: 'the app itself should have it: check its version' }
    : { nextStep: 'let setup write it, and plan shows each field', command: runSetup(cluster) };
}
