/** Lines of the journal, version 1. Names and ids as in plans; what is no such line says nothing. */
import * as z from 'zod';
import type * as plan from '../../domain/plan/plan.ts';
import type { JournalEntry } from '../../ports/state-store.ts';

const id = z.int().positive();
const text = z.string();
const time = z.int();
const bytes = z.union([z.int().nonnegative(), z.literal('unknown')]);

const Play = z.looseObject({ user: text, at: time, dated: z.boolean() });
const Episode = z.looseObject({ id, season: z.int(), number: z.int(), title: text });

const file = {
  id,
  path: text.min(1),
  sizeBytes: bytes,
  freedBytes: bytes,
  importedAt: time,
  plays: z.array(Play),
};
const MovieFile = z.looseObject(file);
const EpisodeFile = z.looseObject({ ...file, episodes: z.array(Episode) });

const base = {
  key: text.min(1),
  title: text,
  instance: text.min(1),
  providerIds: z.looseObject({ tmdb: id.optional(), tvdb: id.optional(), imdb: text.optional() }),
  clockAt: time,
  dueAt: time,
  sizeBytes: bytes,
  freedBytes: bytes,
};

/** What is written is a plan's item, so that what was read with these types is one: only then ids are branded. */
export const PlanItem = z.discriminatedUnion('kind', [
  z.looseObject({ ...base, kind: z.literal('movie'), movieId: id, files: z.tuple([MovieFile]) }),
  z.looseObject({
    ...base,
    kind: z.literal('season'),
    seriesId: id,
    season: z.int(),
    files: z.tuple([EpisodeFile], EpisodeFile),
  }),
  z.looseObject({ ...base, kind: z.literal('episode'), seriesId: id, files: z.tuple([EpisodeFile]) }),
  z.looseObject({
    ...base,
    kind: z.literal('series'),
    seriesId: id,
    files: z.tuple([]),
    after: z.array(text),
  }),
]) as unknown as z.ZodType<plan.PlanItem>;

const step = z.enum([
  'unmonitor',
  'confirm-unmonitored',
  'delete-files',
  'verify-deleted',
  'remove-torrents',
  'remove-entry',
  'monitor-again',
]);
const Monitored = z.looseObject({ movie: z.boolean(), seasons: z.array(z.int()), episodes: z.array(id) });
const line = { version: z.literal(1), at: time, key: text.min(1) };

const Line = z.discriminatedUnion('kind', [
  z.object({ ...line, kind: z.literal('begin'), item: PlanItem, monitored: Monitored.optional() }),
  z.object({ ...line, kind: z.enum(['before', 'after']), step }),
  z.object({ ...line, kind: z.literal('end'), outcome: z.enum(['removed', 'failed', 'skipped']) }),
]);

export type ParsedLine =
  | { readonly kind: 'entry'; readonly entry: JournalEntry }
  | { readonly kind: 'newer' | 'damaged' };

export function formatLine(entry: JournalEntry): string {
  return `${JSON.stringify({ version: 1, ...entry })}\n`;
}

export function parseLine(raw: string): ParsedLine {
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    return { kind: 'damaged' };
  }
  const parsed = Line.safeParse(json);
  if (parsed.success) {
    const { version: _version, ...entry } = parsed.data;
    // Every field of it was checked above.
    return { kind: 'entry', entry: entry as unknown as JournalEntry };
  }
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined;
  return { kind: typeof version === 'number' && version > 1 ? 'newer' : 'damaged' };
}
