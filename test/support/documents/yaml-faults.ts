/** Whether blocks of YAML in documents are what they seem to be. */
import { existsSync, readFileSync } from 'node:fs';
import { parse, parseAllDocuments, stringify } from 'yaml';
import type * as z from 'zod';
import { CleanupFile } from '../../../cleanup/config/file-schema.ts';
import { DashboardFile } from '../../../dashboard/config/file-schema.ts';
import { parseConfig } from '../../../lib/config/parse.ts';
import { Config } from '../../../lib/config/schema.ts';
import { knownKeys } from '../../../program/config/known-keys.ts';
import { renderProblems } from '../../../program/config/problem.ts';
import { merged, type Settings } from '../some-config.ts';
import type { Block } from './document.ts';

/** Info strings: `yaml` alone is a piece of media.yaml, or Kubernetes objects; others say what they are. */
export function yamlFaults({ info, text }: Block): readonly string[] {
  const [language, what] = info.split(' ');
  if (language !== 'yaml' && language !== 'yml') return [];
  const documents = parseAllDocuments(text);
  const broken = documents.flatMap(({ errors }) => errors.map(({ message }) => message));
  if (broken.length > 0) return broken;
  if (what === 'cleanup.yaml') return problemsOf(CleanupFile, text);
  if (what === 'dashboard.yaml') return problemsOf(DashboardFile, text);
  if (what !== undefined) return [];
  const values = documents.map((document): unknown => document.toJS());
  if (values.every(isObject)) return values.flatMap(pathsOfObject);
  return faultsOfPiece(text);
}

function faultsOfPiece(text: string): readonly string[] {
  const piece: unknown = parse(text.replaceAll(/sha256:…/g, `sha256:${'0'.repeat(64)}`));
  if (!isSettings(piece)) return ['is no mapping'];
  const sections = knownKeys(Config, []);
  const unknown = Object.keys(piece).filter((key) => !sections.includes(key));
  if (unknown.length > 0)
    return [`media.yaml has no ${unknown.join(', ')}; say behind \`\`\`yaml what it is`];
  const whole: Settings = merged(parse(readFileSync('media.yaml', 'utf8')), piece);
  const loaded = parseConfig('media.yaml', stringify(whole));
  return loaded.kind === 'invalid' ? [renderProblems(loaded.errors)] : [];
}

function problemsOf(schema: z.ZodType, text: string): readonly string[] {
  const parsed = schema.safeParse(parse(text));
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** Objects for Argo CD and Flux name folders of the repository. */
function pathsOfObject(value: object): readonly string[] {
  const { spec = {} } = value as {
    readonly spec?: { readonly path?: string; readonly source?: { readonly path?: string } };
  };
  const path = spec.path ?? spec.source?.path;
  return path === undefined || existsSync(path) ? [] : [`no folder ${path}`];
}

function isObject(value: unknown): value is object {
  return isSettings(value) && 'apiVersion' in value && 'kind' in value;
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
