import { existsSync, readFileSync } from 'node:fs';
import { fieldsOf } from './fields.ts';
import { nameOf, type Operation, words } from './operation.ts';

/** The servers' own documents; they carry the servers' licences and lie beside the project, not in it. */
const folder = new URL('../../../shared/openapi/', import.meta.url);

export const hasDocument = (file: string): boolean => existsSync(new URL(file, folder));

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface DocumentedOperation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export function loadDocument(file: string): Document {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Document;
}

/** What of an operation the document does not have, or has otherwise. */
export function disagreements(document: Document, operation: Operation): string[] {
  const documented = find(document, operation);
  if (documented === undefined) return [nameOf(operation)];
  const parameters = (documented.parameters ?? [])
    .filter((one) => one.in === 'query')
    .map(({ name }) => name);
  const body = firstSchema(documented.requestBody?.content);
  return [
    ...words(operation.query).filter((name) => !parameters.includes(name)),
    ...words(operation.body).filter(
      (name) => body === undefined || lookUp(document, body, [name]) === undefined,
    ),
    ...wrongReads(document, documented, operation),
  ];
}

function wrongReads(document: Document, { responses }: DocumentedOperation, operation: Operation): string[] {
  if (operation.schema === undefined) return [];
  const answer = firstSchema(
    Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content,
  );
  return Object.entries(fieldsOf(operation.schema))
    .filter(([name, type]) => {
      const found = answer === undefined ? undefined : lookUp(document, answer, name.split('.'));
      return found === undefined || !sameType(type, typeOf(document, found));
    })
    .map(([name]) => name);
}

function find({ paths }: Document, { method, path }: Operation): DocumentedOperation | undefined {
  const anonymous = (template: string) => template.replaceAll(/\{[^}]*\}/g, '{}').toLowerCase();
  const key = Object.keys(paths).find((template) => anonymous(template) === anonymous(path));
  return key === undefined ? undefined : paths[key]?.[method.toLowerCase()];
}

function firstSchema(content: Content | undefined): Schema | undefined {
  const json = Object.entries(content ?? {}).find(([type]) => type.includes('json'));
  return json?.[1].schema;
}

/** Follows references, and passes through lists and wrappers. */
function resolve(document: Document, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return resolve(document, document.components.schemas[name] ?? {});
  const [only] = schema.allOf ?? schema.oneOf ?? [];
  return only === undefined ? schema : resolve(document, only);
}

function lookUp(document: Document, schema: Schema, names: readonly string[]): Schema | undefined {
  const resolved = resolve(document, schema);
  if (resolved.items !== undefined) return lookUp(document, resolved.items, names);
  const [name, ...rest] = names;
  if (name === undefined) return resolved;
  const values =
    typeof resolved.additionalProperties === 'object' ? resolved.additionalProperties : undefined;
  const next = resolved.properties?.[name] ?? values;
  return next === undefined ? undefined : lookUp(document, next, rest);
}

function typeOf(document: Document, schema: Schema): string {
  return resolve(document, schema).type ?? 'any';
}

function sameType(ours: string, theirs: string): boolean {
  const numeric = ['integer', 'number'];
  return (
    ours === theirs ||
    ours === 'any' ||
    theirs === 'any' ||
    (numeric.includes(ours) && numeric.includes(theirs))
  );
}
