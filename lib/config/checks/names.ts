import { claims, names } from '../../names.ts';
import { allInstancesOf, extraAppsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';

/** Names of other apps and jobs, and of the policy that closes a namespace. */
const RESERVED: readonly string[] = [
  ...Object.values(names),
  ...Object.values(claims).filter((claim) => typeof claim === 'string'),
  'gluetun',
  'media-alerts',
  'default-deny',
  // Names that mean something to every program in the cluster.
  'kubernetes',
  'localhost',
];

/** Programs whose instances carry names of their own. */
const PROGRAMS = ['radarr', 'sonarr'];

/** Longest name that still fits a volume called `<name>-config`, with room to spare. */
const LONGEST = 50;

/** An instance name becomes a Deployment, a Service, a volume and a key of a Secret, so it must be free. */
export const instanceNames: Check = (config) => {
  const instances = allInstancesOf(config);
  return instances.flatMap(({ name, path, kind }, index) => {
    const earlier = instances.slice(0, index).find((other) => other.name === name);
    const taken =
      earlier && `${name} is also the name of an instance under apps.${earlier.kind}; choose another`;
    const message = taken ?? unfitName(name, kind);
    return message === undefined ? [] : [{ path, message }];
  });
};

function unfitName(name: string, kind: 'radarr' | 'sonarr'): string | undefined {
  if (RESERVED.includes(name)) return `${name} is the name of another part of the stack; choose another`;
  if (name === (kind === 'radarr' ? 'sonarr' : 'radarr'))
    return `an instance of ${kind} called ${name} would mislead; choose another name`;
  return longName(name);
}

function longName(name: string): string | undefined {
  return name.length > LONGEST
    ? `expected a name of at most ${LONGEST} characters, got ${name.length}`
    : undefined;
}

/** So does the name of an extra app. */
export const extraAppNames: Check = (config) => {
  const instances = allInstancesOf(config);
  return extraAppsOf(config).flatMap(({ name, path }) => {
    const instance = instances.find((other) => other.name === name);
    const taken = instance !== undefined || RESERVED.includes(name) || PROGRAMS.includes(name);
    const message = taken
      ? `${name} is the name of another part of the stack; choose another`
      : longName(name);
    return message === undefined ? [] : [{ path, message }];
  });
};

/** The cleanup removes only through Radarr and Sonarr. */
export const someInstance: Check = (config) => {
  if (allInstancesOf(config).length > 0 || !config.cleanup.enabled) return [];
  const message =
    'neither Radarr nor Sonarr is left, and the cleanup works through them; add one or set cleanup.enabled to false';
  return [{ path: ['apps'], message }];
};
