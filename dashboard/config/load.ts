/** Configuration of the page: `dashboard.yaml`, then the environment; or every problem at once. */
import type { Environment } from '../../program/config/environment.ts';
import type { ConfigResult, Problem } from '../../program/config/problem.ts';
import { type Finding, findingsOf } from '../../program/config/schema-findings.ts';
import { Secret } from '../../program/config/secret.ts';
import { type ReadText, readSecret } from '../../program/config/secret-file.ts';
import { parseYamlSource, pathText, type YamlSource } from '../../program/config/yaml-source.ts';
import { crossFindings } from './cross-checks.ts';
import { withEnvironment } from './environment.ts';
import { type ArrEntry, DashboardFile } from './file-schema.ts';

export interface DashboardConfig
  extends Omit<DashboardFile, 'radarr' | 'sonarr' | 'jellyfin' | 'auditDir' | 'checks'> {
  readonly auditDir: string;
  readonly checks: { readonly file: string; readonly schedule?: string };
  readonly jellyfinUrl: string;
  readonly instances: readonly InstanceConfig[];
}

export interface InstanceConfig {
  readonly kind: 'radarr' | 'sonarr';
  readonly name: string;
  readonly url: string;
  readonly apiKey: Secret;
}

export interface ConfigSources {
  /** The file as given with `--config`; absent: the environment alone. */
  readonly file?: { readonly name: string; readonly text: string };
  readonly environment: Environment;
}

/** @param readText reads the files of secrets */
export function loadConfig(
  { file, environment }: ConfigSources,
  readText: ReadText,
): ConfigResult<DashboardConfig> {
  const yaml = file && parseYamlSource(file.name, file.text);
  if (yaml?.kind === 'broken') return { kind: 'refused', problems: yaml.problems };
  const { value, origins, empty } = withEnvironment(yaml?.source.value ?? {}, environment);
  const { nameOf, toProblem } = placesOf(yaml?.source, origins);
  const parsed = DashboardFile.safeParse(value);
  const findings = [
    ...(parsed.success ? [] : findingsOf(DashboardFile, parsed.error.issues, value)),
    ...crossFindings(value, nameOf),
  ];
  const problems: readonly Problem[] = [
    ...(yaml?.source.slips ?? []),
    ...empty.map((name) => ({
      where: `environment ${name}`,
      what: 'set but empty; unset it or give a value',
    })),
    ...findings.map(toProblem),
  ];
  if (problems.length > 0 || parsed.data === undefined) return { kind: 'refused', problems };
  const secrets = secretReader(readText);
  const config = configOf(parsed.data, secrets.read);
  return secrets.findings.length > 0
    ? { kind: 'refused', problems: secrets.findings.map(toProblem) }
    : { kind: 'loaded', config };
}

function configOf(
  file: DashboardFile,
  read: (path: readonly PropertyKey[], entry: ArrEntry) => Secret,
): DashboardConfig {
  const { radarr, sonarr, jellyfin, auditDir, checks, ...settings } = file;
  const instances = (kind: 'radarr' | 'sonarr', entries: readonly ArrEntry[]) =>
    entries.map((entry, index) => ({
      kind,
      name: entry.name,
      url: entry.url,
      apiKey: read([kind, index], entry),
    }));
  return {
    ...settings,
    auditDir: auditDir ?? `${file.stateDir}/audit`,
    checks: { file: `${file.stateDir}/doctor.json`, ...checks },
    jellyfinUrl: jellyfin.url,
    instances: [...instances('radarr', radarr), ...instances('sonarr', sonarr)],
  };
}

function secretReader(readText: ReadText) {
  const findings: Finding[] = [];
  return {
    findings,
    read: (path: readonly PropertyKey[], { apiKey = '', apiKeyFile }: ArrEntry): Secret => {
      if (apiKeyFile === undefined) return new Secret(apiKey);
      const secret = readSecret(readText, apiKeyFile);
      if ('text' in secret) return new Secret(secret.text);
      findings.push({ path: [...path, 'apiKeyFile'], message: secret.fault });
      return new Secret('');
    },
  };
}

/** What the environment set is spoken of by its variable, the rest by its place in the file. */
function placesOf(source: YamlSource | undefined, origins: ReadonlyMap<string, string>) {
  const variableOf = (path: readonly PropertyKey[]) => origins.get(path.map(String).join('.'));
  const nameOf = (path: readonly PropertyKey[]) => variableOf(path) ?? pathText(path);
  const whereOf = (path: readonly PropertyKey[]) => {
    const variable = variableOf(path);
    if (variable !== undefined) return `environment ${variable}`;
    return source?.where(path) ?? `configuration ${pathText(path)}`.trimEnd();
  };
  return {
    nameOf,
    toProblem: ({ path, message }: Finding): Problem => ({ where: whereOf(path), what: message }),
  };
}
