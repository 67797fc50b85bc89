/** The keep tag at Radarr and Sonarr. The clients can set and clear tags, and their connections refuse every other write. */
import { ServerError } from '../../../clients/http/server-error.ts';
import type { KeepTarget } from '../../domain/targets.ts';
import type { KeepTags, TagResult } from '../../ports/keep-tags.ts';
import { type Instance, openMovieTags, openSeriesTags, type TaggedEntries } from './tagged-entries.ts';

/** @param label of the keep tag; compared without case */
export function openKeepTags(
  instances: readonly Instance[],
  label: string,
): KeepTags & { close(): Promise<void> } {
  const opened = new Map(
    instances.map((one) => [one.name, one.kind === 'radarr' ? openMovieTags(one) : openSeriesTags(one)]),
  );
  return {
    label,
    async setKept(target, kept) {
      const entries = opened.get(target.instance);
      if (entries === undefined) return { kind: 'unknown-instance' };
      try {
        return await setKept(entries, target, { kept, label });
      } catch (error) {
        if (!(error instanceof ServerError)) throw error;
        return error.code === 'not-found' ? { kind: 'gone' } : { kind: 'failed', problem: error.message };
      }
    },
    async close() {
      await Promise.all([...opened.values()].map((entries) => entries.close()));
    },
  };
}

async function setKept(
  entries: TaggedEntries,
  target: KeepTarget,
  { kept, label }: { readonly kept: boolean; readonly label: string },
): Promise<TagResult> {
  const entry = await entries.entryOf(target);
  if (entry === undefined) return { kind: 'unknown-instance' };
  const tag = (await entries.tags()).find((one) => one.label.toLowerCase() === label.toLowerCase());
  const wears = async () => tag !== undefined && (await entries.tagsOf(entry.id)).includes(tag.id);
  if ((await wears()) === kept) return { kind: 'already', target: entry };
  // Nothing can be released from a tag that is not there; it is so already.
  if (tag === undefined) return { kind: 'no-tag' };
  await entries.change(entry.id, kept ? 'add' : 'remove', tag.id);
  return (await wears()) === kept ? { kind: 'changed', target: entry } : { kind: 'not-taken' };
}
