/** Pieces of Markdown, as GitHub shows it. */
import { Document, isCollection } from 'yaml';

/** A value as one writes it on one line of YAML. */
export function yamlLine(value: unknown): string {
  const document = new Document(value);
  if (isCollection(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim();
}

/** A value as code in a cell of a table; of a digest the beginning is enough. */
export function code(value: unknown): string {
  // Where such a text is meant, a number is taken too.
  if (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)) return `\`${value}\``;
  return `\`${yamlLine(value).replace(/sha256:[0-9a-f]{64}/, 'sha256:…')}\``;
}

/** Rows under their heads; a `|` inside a cell ends no cell. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replaceAll('  |', ' |');
  return [line(heads), `|${heads.map(() => '---|').join('')}`, ...rows.map(line), ''];
}

/** Prose of the schema: `<name>` in it is no HTML. */
export function prose(text: string): string {
  return text.replaceAll('<', '\\<');
}

/** The anchor that GitHub makes of a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

export function linkTo(heading: string, text = heading): string {
  return `[${text}](#${anchorOf(heading)})`;
}
