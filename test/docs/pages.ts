/** Pages of the documentation as tests read them. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Page {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export const pageOf = (path: string): Page => ({ path, text: readFileSync(path, 'utf8') });

/** Every page of docs/, without the decisions. */
export const pages: readonly Page[] = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => pageOf(`docs/${name}`));

/** A block of code with the language that it is marked with. */
export interface Fence {
  readonly language: string;
  readonly text: string;
}

export function fencesOf({ text }: Page): readonly Fence[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', content = '']) => ({
    language,
    text: content,
  }));
}

/** Headings without what stands in blocks of code. */
export function headingsOf({ text }: Page): readonly { readonly level: number; readonly title: string }[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', title = '']) => ({
    level: marks.length,
    title,
  }));
}

/** As GitHub makes them of headings. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** What stands between single backticks in the cells of tables, by row: `| `a`, `b` | … |`. */
export function firstCellCodes(text: string): readonly string[] {
  return [...text.matchAll(/^\| ((?:`[^`|]+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
  );
}

/** The part of a page under a heading, up to the next one of its level or above. */
export function sectionOf({ path, text }: Page, title: string): string {
  const marks = new RegExp(`^(#+) ${title}$`, 'm').exec(text);
  if (marks === null) throw new Error(`${path} has no section ${title}`);
  const rest = text.slice(marks.index + marks[0].length);
  const level = marks[1]?.length ?? 1;
  const end = new RegExp(`^#{1,${level}} `, 'm').exec(rest);
  return end === null ? rest : rest.slice(0, end.index);
}
