/** What the apps hold, in words that fit all of them: resources with fields. */
import type { Json } from './json.ts';

/** A secret: it shows itself nowhere, and is asked for only where it is sent or compared. */
export interface Concealed {
  reveal(): string;
}

export function isConcealed(value: unknown): value is Concealed {
  return (
    typeof value === 'object' && value !== null && 'reveal' in value && typeof value.reveal === 'function'
  );
}

/** Stands for a value that the server holds and does not show, as passwords. */
export const NOT_SHOWN: unique symbol = Symbol('not shown');

export interface ResourceId {
  /** Configured name of the app: `radarr-4k`. */
  readonly app: string;
  /** `download-client`, `category`; the only one of its kind has the kind's name. */
  readonly kind: string;
  readonly name: string;
}

/** Tells one resource of all apps from every other. */
export function resourceKey({ app, kind, name }: ResourceId): string {
  return [app, kind, name].join(' ');
}

/** One thing that an app holds, whole or in part, by the names that the app gives its fields. */
export interface Resource {
  readonly kind: string;
  readonly name: string;
  /** What the app calls it by in a write. */
  readonly key?: string | number;
  readonly fields: Readonly<Record<string, Json | Concealed | typeof NOT_SHOWN>>;
}

/** Everything that was read of one app. */
export interface Reading {
  readonly version: string;
  readonly resources: readonly Resource[];
  /** Kinds that cannot be read before that resource is as it should be: users before the first start is over. */
  readonly notYet?: { readonly kinds: readonly string[]; readonly before: ResourceId };
}

/** `download client qBittorrent`; the only one of its kind is called by the kind alone. */
export function resourceWords({ kind, name }: Pick<ResourceId, 'kind' | 'name'>): string {
  const words = kind.replaceAll('-', ' ');
  return name === kind ? words : `${words} ${name}`;
}
