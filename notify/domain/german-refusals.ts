/** Refusals in German: the value, the limit and the way out, as the English words of the run have them. */
import * as z from 'zod';

const server = z.object({ kind: z.string(), name: z.string() });
const count = z.number();

/** What the JSON of a run tells of a refusal beside its English words. */
const Refusal = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('source-incomplete'),
    source: server,
    value: z.enum(['no-source', 'read-in-part', 'health-unknown']),
    problems: z.array(z.string()),
  }),
  z.object({
    code: z.literal('keep-tag-missing'),
    source: server,
    label: z.string(),
    value: z.union([count, z.literal('unknown')]),
  }),
  z.object({
    code: z.literal('too-large-fraction'),
    instance: z.string(),
    kind: z.enum(['movie', 'season', 'episode']),
    value: count,
    limit: count,
    due: count,
    items: count,
  }),
  z.object({
    code: z.literal('library-shrank'),
    instance: z.string(),
    value: count,
    limit: count,
    before: count,
    removed: count,
    now: count,
    notConfigured: z.boolean().optional(),
  }),
  z.object({
    code: z.literal('unhealthy-storage'),
    source: server,
    value: z.object({ check: z.string(), level: z.string(), message: z.string() }),
  }),
  z.object({
    code: z.literal('recycle-bin-missing'),
    source: server,
    value: z.enum(['none', 'unknown']),
  }),
]);
type Refusal = z.infer<typeof Refusal>;
type Of<Code extends Refusal['code']> = Extract<Refusal, { readonly code: Code }>;

/** A refusal that is not known here, or tells other values, keeps its English words. */
export function germanRefusal(refusal: { readonly message: string }): string {
  const known = Refusal.safeParse(refusal);
  return known.success ? textOf(known.data) : refusal.message;
}

function textOf(refusal: Refusal): string {
  switch (refusal.code) {
    case 'source-incomplete':
      return `${incomplete(refusal)}; den Server dazu bringen, dass er vollständig antwortet, dann den Lauf wiederholen`;
    case 'keep-tag-missing':
      return `${nameOf(refusal.source)} kennt die Markierung ${refusal.label} nicht (${tags(refusal.value)}); dort anlegen oder policy.keepTagLabel auf eine setzen, die es gibt`;
    case 'too-large-fraction':
      return `${number(refusal.due)} von ${number(refusal.items)} ${KINDS[refusal.kind]} in ${refusal.instance} wären auf einmal fällig, ${percent(refusal.value)}, mehr als die Grenze von ${percent(refusal.limit)}; die Liste ansehen, und limits.maxFraction erhöhen, wenn sie stimmt`;
    case 'library-shrank':
      return refusal.notConfigured === true ? notConfigured(refusal) : shrank(refusal);
    case 'unhealthy-storage':
      return `${nameOf(refusal.source)} meldet ${LEVELS[refusal.value.level] ?? refusal.value.level} ${refusal.value.check}: ${refusal.value.message}; dort beheben, dann den Lauf wiederholen`;
    case 'recycle-bin-missing':
      return `${nameOf(refusal.source)} ${
        refusal.value === 'none' ? 'hat keinen Papierkorb' : 'verrät nicht, ob es einen Papierkorb hat'
      }, und limits.requireRecycleBin verlangt einen; dort einrichten (Settings, Media Management) oder limits.requireRecycleBin auf false setzen`;
  }
}

const KINDS = { movie: 'Filmen', season: 'Staffeln', episode: 'Folgen' } as const;
const LEVELS: Readonly<Record<string, string>> = {
  notice: 'den Hinweis',
  warning: 'die Warnung',
  error: 'den Fehler',
};

function incomplete({ source, value, problems }: Of<'source-incomplete'>): string {
  const what = {
    'no-source': `${nameOf(source)} wurde nicht gelesen`,
    'read-in-part': `${nameOf(source)} wurde nur zum Teil gelesen`,
    'health-unknown': `die Meldungen von ${nameOf(source)} waren nicht zu lesen`,
  }[value];
  return problems.length > 0 ? `${what} (${problems.join('; ')})` : what;
}

function shrank({ instance, value, limit, before, removed, now }: Of<'library-shrank'>): string {
  return `${instance} hat seit dem letzten Lauf ${percent(value)} der Dateien verloren, mehr als die Grenze von ${percent(limit)} (damals ${number(before)}, davon vom Aufräumen entfernt ${number(removed)}, jetzt ${number(now)}); nachsehen, was mit der Platte ist, und limits.maxShrink für einen Lauf erhöhen, wenn es stimmt`;
}

function notConfigured({ instance, before, removed }: Of<'library-shrank'>): string {
  return `${instance} ist nicht mehr eingetragen und hielt beim letzten Lauf ${number(before - removed)} Dateien; war das ein Versehen (ein neuer Name gilt als andere Instanz), wieder eintragen; war es Absicht, limits.maxShrink auf 1 setzen, einmal laufen lassen (ein Probelauf genügt) und zurücksetzen`;
}

function tags(value: number | 'unknown'): string {
  if (value === 'unknown') return 'seine Markierungen waren nicht zu lesen';
  return value === 1 ? 'es hat eine' : `es hat ${number(value)}`;
}

function nameOf({ kind, name }: z.infer<typeof server>): string {
  return name.startsWith(kind) ? name : `${kind} ${name}`;
}

function number(value: number): string {
  return value.toLocaleString('de-DE');
}

function percent(fraction: number): string {
  return fraction.toLocaleString('de-DE', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
