/** media.yaml as text → Config, or every problem at once with its line, column and path. */
import type * as z from 'zod';
import { refusals, warnings } from './checks.ts';
import { type Finding, renderPath } from './finding.ts';
import { issueFindings, issueMessage } from './issues.ts';
import { Config } from './schema.ts';
import { type Position, readYaml, type YamlSource } from './yaml-source.ts';

/** What became of a file; the lines read `media.yaml:12:5 storage.nfs.server: expected …`. */
export type Loaded =
  | { readonly kind: 'valid'; readonly config: Config; readonly warnings: readonly string[] }
  | { readonly kind: 'invalid'; readonly errors: readonly string[]; readonly warnings: readonly string[] };

/** Parses `text`; `fileName` only names the file in the lines. */
export function parseConfig(text: string, fileName: string): Loaded {
  const source = readYaml(text);
  const syntax = source.problems.map(({ position, ...finding }) => line(fileName, position, finding));
  if (source.value === undefined) return { kind: 'invalid', errors: syntax, warnings: [] };

  const render = (finding: Finding) => line(fileName, source.positionOf(finding.path), finding);
  const parsed = Config.safeParse(source.value, { error: issueMessage });
  if (!parsed.success) {
    return {
      kind: 'invalid',
      errors: [...syntax, ...schemaErrors(fileName, source, parsed.error)],
      warnings: [],
    };
  }
  const errors = [...syntax, ...refusals(parsed.data).map(render)];
  const doubts = warnings(parsed.data).map(render);
  if (errors.length > 0) return { kind: 'invalid', errors, warnings: doubts };
  return { kind: 'valid', config: parsed.data, warnings: doubts };
}

function schemaErrors(fileName: string, source: YamlSource, error: z.ZodError): readonly string[] {
  return issueFindings(error.issues, source.value).map((finding) =>
    line(fileName, source.positionOf(finding.path), finding),
  );
}

function line(fileName: string, position: Position, { path, message }: Finding): string {
  const where = `${fileName}:${position.line}:${position.column}`;
  return path.length === 0 ? `${where} ${message}` : `${where} ${renderPath(path)}: ${message}`;
}
