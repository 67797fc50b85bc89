/** The keep tag at Radarr and Sonarr. The clients can set and clear tags, and their connections refuse every other write. */
import { ServerError } from '../../../clients/http/server-error.ts';
import type { TagId } from '../../../clients/servarr/resources.ts';
import type { KeepTarget } from '../../domain/targets.ts';
import type { KeepTags, TagResult } from '../../ports/keep-tags.ts';
import { openMovieTags, openSeriesTags } from './tagged-entries.ts';

/** A Radarr or Sonarr as it is reached. */
export interface Instance {
  readonly kind: 'radarr' | 'sonarr';
  readonly name: string;
  readonly url: string;
  readonly apiKey: string;
}

/** What one server can be asked of its entries: movies, or series. */
export interface TaggedEntries {
  /** Labels are lower case there. */
  tags(): Promise<readonly { readonly id: TagId; readonly label: string }[]>;
  /** The entry that wears the tag of a target; undefined where that target has none here. */
  entryOf(target: KeepTarget): Promise<KeepTarget | undefined>;
  /** @throws ServerError `not-found` */
  tagsOf(id: number): Promise<readonly TagId[]>;
  change(id: number, how: 'add' | 'remove', tag: TagId): Promise<void>;
  close(): Promise<void>;
}

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
