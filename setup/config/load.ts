/** Configuration of setup: `setup.yaml` with the files of its secrets; or every problem at once. */
import type { ConfigResult, Problem } from '../../program/config/problem.ts';
import { type Finding, findingsOf } from '../../program/config/schema-findings.ts';
import type { Secret } from '../../program/config/secret.ts';
import type { ReadText } from '../../program/config/secret-file.ts';
import { withTexts } from '../../program/config/texts.ts';
import { parseYamlSource } from '../../program/config/yaml-source.ts';
import type { Wishes } from '../domain/wishes/wishes.ts';
import type { Connections } from './connections.ts';
import { crossFindings } from './cross-checks.ts';
import { SetupFile } from './file-schema.ts';
import { SecretReader } from './secret-reader.ts';
import { wantedOf } from './wanted.ts';

export interface SetupConfig {
  readonly wishes: Wishes;
  readonly connections: Connections;
  /** Folders that are mounted here; absent: none. */
  readonly storage?: SetupFile['storage'];
  /** How long to wait for apps that do not answer yet, in milliseconds. */
  readonly waitMs: number;
  /** Every secret that was read, for whoever writes output. */
  readonly secrets: readonly Secret[];
}

export interface ConfigFile {
  readonly name: string;
  readonly text: string;
}

/** @param readText reads the files of secrets */
export function loadConfig({ name, text }: ConfigFile, readText: ReadText): ConfigResult<SetupConfig> {
  const yaml = parseYamlSource(name, text);
  if (yaml.kind === 'broken') return { kind: 'refused', problems: yaml.problems };
  const { source } = yaml;
  const toProblem = ({ path, message }: Finding): Problem => ({ where: source.where(path), what: message });
  const parsed = SetupFile.safeParse(source.value);
  const found = [
    ...withTexts(
      parsed.success ? [] : findingsOf(SetupFile, parsed.error.issues, source.value),
      source.value,
    ),
    ...crossFindings(source.value),
  ];
  const problems = [...source.slips, ...found.map(toProblem)];
  if (problems.length > 0 || parsed.data === undefined) return { kind: 'refused', problems };
  const secrets = new SecretReader(readText);
  const config = { ...configOf(parsed.data, secrets), secrets: secrets.secrets };
  return secrets.findings.length > 0
    ? { kind: 'refused', problems: secrets.findings.map(toProblem) }
    : { kind: 'loaded', config };
}

function configOf(file: SetupFile, secrets: SecretReader): Omit<SetupConfig, 'secrets'> {
  return {
    ...wantedOf(file, secrets),
    ...(file.storage && { storage: file.storage }),
    waitMs: file.waitSeconds * 1000,
  };
}
