import { normalized } from '../basics/normalized.ts';
import type { EpochMs } from '../basics/time.ts';
import { countFiles } from '../facts/census.ts';
import type { Facts, HealthIssue, SourceFacts } from '../facts/facts.ts';
import type { Ledger } from '../facts/ledger.ts';
import type { Judgement } from '../judge/judgement.ts';
import type { Limits } from '../policy/policy.ts';
import type { Refusal, SourceRef } from './refusal.ts';
import { tooLargeFractions } from './too-large-fractions.ts';

/**
 * Everything about a run that smells of an accident, all at once. Where there is one, nothing may be
 * removed. The judgement is taken before caps, so that an accident is not let through in small portions.
 */
export function refusals(
  facts: Facts,
  judgement: Judgement,
  ledger: Ledger,
  limits: Limits,
): readonly Refusal[] {
  return [
    ...sourcesIncomplete(facts),
    ...facts.sources.flatMap((source) => keepTagMissing(source, judgement.policy.keepTagLabel)),
    ...tooLargeFractions(facts, judgement, limits),
    ...librariesShrunk(facts, ledger, limits),
    ...facts.sources.flatMap(unhealthyStorage),
    ...(limits.requireRecycleBin ? facts.sources.flatMap(recycleBinMissing) : []),
  ];
}

function sourcesIncomplete({ sources, movies, series }: Facts): readonly Refusal[] {
  const missing: SourceRef[] = [];
  const expect = (kind: SourceRef['kind'], names: Iterable<string>) => {
    for (const name of new Set(names)) {
      const found = sources.some((source) => source.kind === kind && source.name === name);
      if (!found) missing.push({ kind, name });
    }
  };
  if (!sources.some(({ kind }) => kind === 'jellyfin')) missing.push({ kind: 'jellyfin', name: 'jellyfin' });
  expect(
    'radarr',
    movies.map(({ instance }) => instance),
  );
  expect(
    'sonarr',
    series.map(({ instance }) => instance),
  );
  const absent = missing.map(
    (source) => ({ code: 'source-incomplete', source, value: 'no-source', problems: [] }) as const,
  );
  return [...absent, ...sources.flatMap(readInPart)];
}

function readInPart(source: SourceFacts): readonly Refusal[] {
  const { kind, complete, problems, health, reportedOnly } = source;
  const about = { code: 'source-incomplete', source: refTo(source), problems } as const;
  if (kind === 'qbittorrent' && reportedOnly) return [];
  if (complete !== true) return [{ ...about, value: 'read-in-part' }];
  return isArr(source) && typeof health === 'string' ? [{ ...about, value: 'health-unknown' }] : [];
}

/**
 * A tag that the server does not know protects nothing, however many titles people think they tagged. That a server
 * which was read in part did not tell its tags is no news, and not to be mended at the tags.
 */
function keepTagMissing(source: SourceFacts, label: string): readonly Refusal[] {
  const { tagLabels, complete } = source;
  if (!isArr(source) || (tagLabels === 'unknown' && complete !== true)) return [];
  const about = { code: 'keep-tag-missing', source: refTo(source), label } as const;
  if (typeof tagLabels === 'string') return [{ ...about, value: 'unknown' }];
  const known = tagLabels.some((other) => normalized(other) === normalized(label));
  return known ? [] : [{ ...about, value: tagLabels.length }];
}

function librariesShrunk(
  facts: Facts,
  { census, removed }: Ledger,
  { maxShrink }: Limits,
): readonly Refusal[] {
  if (census === undefined) return [];
  const present = countFiles(facts);
  return Object.entries(census.files).flatMap(([instance, before = 0]): readonly Refusal[] => {
    if (!present.has(instance) && isUnread(instance, facts)) return [];
    const tidied = filesRemoved(removed, instance, census.at);
    const expected = before - tidied;
    const now = present.get(instance) ?? 0;
    const value = (expected - now) / expected;
    if (expected <= 0 || value <= maxShrink) return [];
    const isRead = facts.sources.some((source) => isArr(source) && source.name === instance);
    const counts = { value, limit: maxShrink, before, removed: tidied, now };
    return [{ code: 'library-shrank', instance, ...counts, ...(!isRead && { notConfigured: true }) }];
  });
}

/** Nobody counted what a server has that told nothing: it is refused for that, and has not shrunk. */
function isUnread(instance: string, { sources }: Facts): boolean {
  return sources.some((source) => isArr(source) && source.name === instance && source.complete !== true);
}

/** How many files the cleanup itself has removed from the instance since then. */
function filesRemoved(removed: Ledger['removed'], instance: string, since: EpochMs): number {
  let files = 0;
  for (const removal of Object.values(removed)) {
    if (removal?.instance === instance && removal.at >= since) files += removal.files;
  }
  return files;
}

const STORAGE_CHECK = /^(?:rootfolder|mount|recyclingbin)/i;

function unhealthyStorage(source: SourceFacts): readonly Refusal[] {
  const { health } = source;
  if (typeof health === 'string') return [];
  return health
    .filter(concernsStorage)
    .map((value) => ({ code: 'unhealthy-storage', source: refTo(source), value }));
}

/** A complaint about a root folder, a mount or the recycle bin. */
export function concernsStorage({ check, level }: HealthIssue): boolean {
  return level !== 'notice' && STORAGE_CHECK.test(check.trim());
}

function recycleBinMissing(source: SourceFacts): readonly Refusal[] {
  const { recycleBin } = source;
  if (!isArr(source) || typeof recycleBin !== 'string') return [];
  const value = recycleBin === 'none' ? 'none' : 'unknown';
  return [{ code: 'recycle-bin-missing', source: refTo(source), value }];
}

/** Only Radarr and Sonarr have tags, health checks and recycle bins. */
function isArr({ kind }: SourceFacts): boolean {
  return kind === 'radarr' || kind === 'sonarr';
}

function refTo({ kind, name }: SourceFacts): SourceRef {
  return { kind, name };
}
