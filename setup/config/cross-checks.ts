/** What no single key can say. Works on the value before the schema has passed it, so that all is named together. */
import { isRecord } from '../../program/config/known-keys.ts';
import type { Finding } from '../../program/config/schema-findings.ts';
import { type RawEntry, signInFindings } from '../../program/config/sign-in.ts';
import { pathText } from '../../program/config/yaml-source.ts';
import { jellyfinFindings } from './jellyfin-checks.ts';

export function crossFindings(root: unknown): readonly Finding[] {
  if (!isRecord(root)) return [];
  const signIns = entry(['qbittorrent'], root['qbittorrent']);
  return [
    ...signIns.flatMap((server) => signInFindings(server, pathText)),
    ...entry(['jellyfin'], root['jellyfin']).flatMap(jellyfinFindings),
  ];
}

function entry(path: readonly PropertyKey[], value: unknown): readonly RawEntry[] {
  return isRecord(value) && !Array.isArray(value) ? [{ path, value }] : [];
}
