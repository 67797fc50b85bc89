/** What a keep tag is set at: a movie in Radarr, or a whole series in Sonarr, which knows no tags of seasons. */

/** An `episode-file` stands for its series, whose id only Sonarr can tell. */
export interface KeepTarget {
  readonly kind: 'movie' | 'series' | 'episode-file';
  /** Configured name of the Radarr or Sonarr. */
  readonly instance: string;
  readonly id: number;
}

/** `movie:radarr:12`, `series:sonarr:3`, `episode-file:sonarr:88`. */
export function targetText({ kind, instance, id }: KeepTarget): string {
  return `${kind}:${instance}:${id}`;
}

export function targetOfLeaving(item: {
  readonly kind: string;
  readonly instance: string;
  readonly entry: number;
}): KeepTarget {
  return { kind: item.kind === 'movie' ? 'movie' : 'series', instance: item.instance, id: item.entry };
}

const KEY = /^(movie|season|episode-file|series):([a-z0-9-]+):(\d+)(?::\d+)?$/;

/** The target of an item by its key (cleanup/domain/facts/keys.ts); nothing where the key has another form. */
export function targetOfKey(key: string): KeepTarget | undefined {
  const [, kind, instance, id] = KEY.exec(key) ?? [];
  if (kind === undefined || instance === undefined || id === undefined) return undefined;
  if (kind === 'movie' || kind === 'episode-file') return { kind, instance, id: Number(id) };
  return { kind: 'series', instance, id: Number(id) };
}
