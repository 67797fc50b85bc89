import type { NamedArrOptions } from './arr/make-state.ts';
import type { LibrarySpec } from './library/spec.ts';
import type { SimulatorOptions } from './options.ts';

export type ArrKind = 'radarr' | 'sonarr';

/** A Radarr or Sonarr that is to be started. */
export interface PlannedInstance extends NamedArrOptions {
  readonly kind: ArrKind;
  readonly category: string;
}

/** Every Radarr and Sonarr: those the options list (else one of each kind), then those the library names. */
export function planInstances(library: LibrarySpec, options: SimulatorOptions): PlannedInstance[] {
  const radarrs = options.radarrs ?? [{ name: 'radarr' }];
  const sonarrs = options.sonarrs ?? [{ name: 'sonarr' }];
  const planned = [
    ...withNamed(radarrs, library.movies).map((own) => planOf('radarr', options, own)),
    ...withNamed(sonarrs, library.series).map((own) => planOf('sonarr', options, own)),
  ];
  const names = planned.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two simulated servers are called ${twice}`);
  for (const kind of ['radarr', 'sonarr'] as const)
    if (!planned.some((instance) => instance.kind === kind)) throw new Error(`there is no ${kind} to start`);
  return planned;
}

/** The instances asked for, and after them those that a movie or series of the library says it is in. */
function withNamed(
  asked: readonly NamedArrOptions[],
  items: readonly { readonly instance?: string }[],
): NamedArrOptions[] {
  const known = new Set(asked.map(({ name }) => name));
  const named = new Set(items.flatMap(({ instance }) => instance ?? []));
  return [...asked, ...[...named].filter((name) => !known.has(name)).map((name) => ({ name }))];
}

/** What holds for all of its kind, then its own; the port for all is that of the instance called like its kind. */
function planOf(kind: ArrKind, options: SimulatorOptions, own: NamedArrOptions): PlannedInstance {
  const { port, ...common } = options[kind] ?? {};
  const usual = kind === 'radarr' ? 'radarr' : 'tv-sonarr';
  return {
    ...common,
    ...(port === undefined || own.name !== kind ? {} : { port }),
    ...own,
    kind,
    category: own.category ?? (own.name === kind ? usual : own.name),
  };
}
