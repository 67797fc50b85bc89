import type { JsonObject } from '../../../../simulator/http/json-body.ts';
import type { JellyfinState } from '../../../../simulator/jellyfin/state.ts';
import type { Simulator } from '../../../../simulator/start.ts';

/** Everything that a person can set in a Jellyfin. */
export function everythingIn({ jellyfin: { state } }: Simulator): unknown {
  const { configuration, namedConfigurations, users, libraries, tasks, keys } = state;
  return structuredClone({ configuration, namedConfigurations, users, libraries, tasks, keys });
}

/** Settings of each kind that no file of these tests names. */
export function unmanagedByHand({ jellyfin: { state } }: Simulator): void {
  state.configuration['MaxResumePct'] = 95;
  document(state, 'encoding')['H264Crf'] = 20;
  document(state, 'network')['PublicHttpPort'] = 80;
  policyOf(state, 'kid')['EnableLiveTvAccess'] = false;
  for (const { options } of state.libraries.values()) options['SaveLocalMetadata'] = true;
  for (const task of state.tasks.values()) if (task.key === 'RefreshGuide') task.triggers = [];
}

interface Setting {
  readonly kind: string;
  readonly name: string;
  readonly field: string;
}

/** Gives a managed setting another value. */
export function changeByHand({ jellyfin: { state } }: Simulator, { kind, name, field }: Setting): void {
  const changeKind = HANDS[kind];
  if (changeKind === undefined) throw new Error(`nobody knows how to change a ${kind} by hand`);
  changeKind(state, name, field);
}

/** How each kind of resource is changed. */
const HANDS: Readonly<Record<string, (state: JellyfinState, name: string, field: string) => void>> = {
  configuration: ({ configuration }, _, field) => change(configuration, field),
  network: (state, name, field) => change(document(state, name), field),
  encoding: (state, name, field) => change(document(state, name), field),
  user: (state, name, field) => change(policyOf(state, name), field),
  'direct-play': (state, _, field) => change(policyOf(state, 'kid'), field),
  'scheduled-task': ({ tasks }, name) => {
    for (const task of tasks.values()) if (task.key === name) task.triggers = [];
  },
  library: ({ libraries }, name, field) => {
    const library = [...libraries.values()].find((one) => one.name === name);
    if (library === undefined) throw new Error(`there is no library ${name}`);
    if (field === 'folders') library.locations = [];
    change(library.options, field === 'folders' ? 'PathInfos' : field);
  },
};

function change(document: JsonObject, field: string): void {
  document[field] = another(document[field]);
}

function another(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value}-2`;
  if (Array.isArray(value)) return value.length > 0 ? [] : ['by-hand'];
  return typeof value === 'number' ? value + 1 : 7;
}

function document(state: JellyfinState, name: string): JsonObject {
  const found = state.namedConfigurations.get(name);
  if (found === undefined) throw new Error(`there is no configuration ${name}`);
  return found;
}

function policyOf(state: JellyfinState, name: string): JsonObject {
  for (const user of state.users.values()) if (user.name === name) return user.policy;
  throw new Error(`there is no user ${name}`);
}
