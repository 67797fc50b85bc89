/** media.yaml as text → Config, or every problem at once with its line, column and path. */
import { isRecord } from '../../program/config/known-keys.ts';
import type { Problem } from '../../program/config/problem.ts';
import { type Finding, findingsOf } from '../../program/config/schema-findings.ts';
import { withTexts } from '../../program/config/texts.ts';
import { parseYamlSource, type YamlSource } from '../../program/config/yaml-source.ts';
import { withAdvice } from './advice.ts';
import { judge } from './checks.ts';
import { salvage } from './salvage.ts';
import { Config } from './schema.ts';
import { showValue } from './show-value.ts';

/** What became of a file. Its problems read `media.yaml:12:5 storage.nfs.server: expected …`. */
export type Loaded =
  | { readonly kind: 'valid'; readonly config: Config; readonly warnings: readonly Problem[] }
  | { readonly kind: 'invalid'; readonly errors: readonly Problem[]; readonly warnings: readonly Problem[] };

/** Parses `text`; `file` only names it in the problems. */
export function parseConfig(file: string, text: string): Loaded {
  const yaml = parseYamlSource(file, text);
  if (yaml.kind === 'broken') return { kind: 'invalid', errors: yaml.problems, warnings: [] };
  const { value, slips } = yaml.source;
  const noSettings = withoutSettings(file, value);
  if (noSettings !== undefined) return { kind: 'invalid', errors: [noSettings], warnings: [] };

  const parsed = Config.safeParse(value);
  const issues = parsed.success ? [] : findingsOf(Config, parsed.error.issues, value, showValue);
  const faults = withTexts(issues.filter(isNoMergeKey).map(withAdvice), value, {
    isFree,
    refusesBlanks: true,
  });
  const judged =
    parsed.success && faults.length === 0 ? { config: parsed.data, faults: [] } : salvage(value, faults);
  const { refusals, warnings } = judge(judged.config, judged.faults);
  const errors = [...slips, ...problems(yaml.source, [...faults, ...refusals])];
  const doubts = problems(yaml.source, warnings);
  if (parsed.success && errors.length === 0) return { kind: 'valid', config: parsed.data, warnings: doubts };
  return { kind: 'invalid', errors, warnings: doubts };
}

/** The parser of YAML has told of it already. */
function isNoMergeKey({ path }: Finding): boolean {
  return path.at(-1) !== '<<';
}

/** For programs that may have templates of their own; options of mounts are judged as mount reads them. */
const FREE = ['env', 'annotations', 'args', 'command', 'mountOptions'];

function isFree(path: readonly PropertyKey[]): boolean {
  return path.some((step) => FREE.includes(String(step)));
}

function withoutSettings(where: string, value: unknown): Problem | undefined {
  if (!isRecord(value) || Array.isArray(value)) {
    return { where, what: 'expected settings as key: value at the top of the file' };
  }
  if (Object.keys(value).length > 0) return undefined;
  return {
    where,
    what: 'the file is empty; start from the media.yaml of the repository or one of examples/',
  };
}

/** In the order of the file. */
function problems(source: YamlSource, findings: readonly Finding[]): readonly Problem[] {
  const placed = findings.map((finding) => ({ finding, position: source.position(finding.path) }));
  return placed
    .toSorted((a, b) => a.position.line - b.position.line || a.position.column - b.position.column)
    .map(({ finding: { path, message } }) => ({ where: source.where(path), what: message }));
}
