/** Configuration of the cleanup: `cleanup.yaml`, then the environment; or every problem at once. */

import type { Environment } from '../../program/config/environment.ts';
import { isRecord } from '../../program/config/known-keys.ts';
import type { ConfigResult, Problem } from '../../program/config/problem.ts';
import { type Finding, findingsOf } from '../../program/config/schema-findings.ts';
import type { ReadText } from '../../program/config/secret-file.ts';
import { withTexts } from '../../program/config/texts.ts';
import { parseYamlSource, pathText, type YamlSource } from '../../program/config/yaml-source.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { crossFindings, missingServers } from './cross-checks.ts';
import { readEnvironment, variablesBelow } from './environment.ts';
import { CleanupFile } from './file-schema.ts';
import { type Overlaid, overlay } from './overlay.ts';
import { pressureFindings, pressurePolicy } from './pressure.ts';
import { openServers, type Servers } from './servers.ts';

/** What decides and how it is carried out; enough for a plan over a snapshot. */
export type CleanupConfig = Omit<
  CleanupFile,
  'jellyfin' | 'radarr' | 'sonarr' | 'qbittorrent' | 'pressure' | 'policy'
> & { readonly policy: Policy };

export interface ConfigSources {
  /** The file as given with `--config`; absent: the environment alone. */
  readonly file?: { readonly name: string; readonly text: string };
  readonly environment: Environment;
}

/** For the commands that work on a snapshot: servers may be absent and their secrets are not read. */
export function loadConfig(sources: ConfigSources): ConfigResult<CleanupConfig> {
  const read = readSources(sources);
  if (read.kind === 'broken') return { kind: 'refused', problems: read.problems };
  return read.problems.length > 0 || read.file === undefined
    ? { kind: 'refused', problems: read.problems }
    : { kind: 'loaded', config: settingsOf(read.file) };
}

/** For the commands that talk to servers. `readText` reads the files of secrets. */
export function loadConfigWithServers(
  sources: ConfigSources,
  readText: ReadText,
): ConfigResult<CleanupConfig & { readonly servers: Servers }> {
  const read = readSources(sources);
  if (read.kind === 'broken') return { kind: 'refused', problems: read.problems };
  const opened = read.file && openServers(read.file, readText);
  const findings = [...missingServers(read.value), ...(opened?.findings ?? [])];
  const problems = [...read.problems, ...findings.map(read.toProblem)];
  return problems.length > 0 || read.file === undefined || opened?.servers === undefined
    ? { kind: 'refused', problems }
    : { kind: 'loaded', config: { ...settingsOf(read.file), servers: opened.servers } };
}

/** What is needed to tell people of a run. */
export type ToldConfig = Pick<CleanupFile, 'notifications' | 'stateDir' | 'timeZone'>;

/** That of a configuration which is refused otherwise: what is wrong itself counts as not said. */
export function toldConfig(sources: ConfigSources): ToldConfig {
  const read = readSources(sources);
  const value = read.kind === 'broken' ? {} : read.value;
  const { notifications, stateDir, timeZone } = CleanupFile.shape;
  const said = (key: keyof ToldConfig): unknown => (isRecord(value) ? value[key] : undefined);
  return {
    notifications: notifications.catch([]).parse(said('notifications')),
    stateDir: stateDir.catch(stateDir.parse(undefined)).parse(said('stateDir')),
    timeZone: timeZone.catch('UTC').parse(said('timeZone')),
  };
}

/** The file without its servers: from here on a secret exists only wrapped. */
function settingsOf(file: CleanupFile): CleanupConfig {
  const { jellyfin, radarr, sonarr, qbittorrent, pressure, ...settings } = file;
  return pressure === undefined
    ? settings
    : { ...settings, policy: { ...settings.policy, pressure: pressurePolicy(pressure) } };
}

type Read =
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] }
  | ({
      readonly kind: 'read';
      readonly value: unknown;
      /** Undefined when the schema refused it. */
      readonly file: CleanupFile | undefined;
      readonly problems: readonly Problem[];
    } & Places);

function readSources({ file, environment }: ConfigSources): Read {
  const yaml = file && parseYamlSource(file.name, file.text);
  const fromEnvironment = readEnvironment(environment);
  if (yaml?.kind === 'broken') {
    return { kind: 'broken', problems: [...yaml.problems, ...fromEnvironment.problems] };
  }
  const overlaid = overlay(yaml?.source.value ?? {}, fromEnvironment.settings);
  const places = placesOf(yaml?.source, overlaid);
  const parsed = CleanupFile.safeParse(overlaid.value);
  const found = parsed.success
    ? pressureFindings(parsed.data.policy, parsed.data.pressure)
    : findingsOf(CleanupFile, parsed.error.issues, overlaid.value);
  const findings = [...withTexts(found, overlaid.value), ...crossFindings(overlaid.value, places.nameOf)];
  const problems = [
    ...(yaml?.source.slips ?? []),
    ...fromEnvironment.problems,
    ...findings.map(places.toProblem),
  ];
  return { kind: 'read', value: overlaid.value, file: parsed.data, problems, ...places };
}

interface Places {
  /** The name under which the person set, or would set, the value at a path. */
  readonly nameOf: (path: readonly PropertyKey[]) => string;
  readonly toProblem: (finding: Finding) => Problem;
}

/** What the environment set is spoken of by its variable, the rest by its place in the file. */
function placesOf(source: YamlSource | undefined, { origins }: Overlaid): Places {
  const variableOf = (path: readonly PropertyKey[]) =>
    origins.get(pathText(path)) ?? (source ? undefined : variableFor(path));
  const whereOf = (path: readonly PropertyKey[]) => {
    const variable = variableOf(path);
    return variable === undefined ? (source?.where(path) ?? pathText(path)) : `environment ${variable}`;
  };
  return {
    nameOf: (path) => variableOf(path) ?? pathText(path),
    toProblem: ({ path, message }) => ({ where: whereOf(path), what: message }),
  };
}

function variableFor(path: readonly PropertyKey[]): string | undefined {
  const [first] = variablesBelow(path);
  return path.length > 0 ? first?.name : undefined;
}
