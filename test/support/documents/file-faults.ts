/** Whether files, links and anchors that a document names are there. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { MarkdownDocument } from './document.ts';
import { isPlaceholder } from './shell.ts';

/** Links to files or headings that are not there. */
export function linkFaults(
  document: MarkdownDocument,
  anchorsOf: (path: string) => readonly string[],
): readonly string[] {
  return document.links
    .filter((link) => !/^(https?|mailto):/.test(link))
    .flatMap((link) => {
      const [file = '', anchor] = link.split('#');
      const path = file === '' ? document.path : normalize(join(dirname(document.path), file));
      if (!existsSync(path)) return [`no file ${link}`];
      if (anchor === undefined) return [];
      if (statSync(path).isDirectory() || !path.endsWith('.md')) return [`no heading can be in ${link}`];
      return anchorsOf(path).includes(anchor) ? [] : [`no heading ${link}`];
    });
}

const BUILT: readonly string[] = ['build/cleanup.cjs', 'build/setup.cjs'];

/** Paths below a folder of the project that do not exist; a path with a `*` or a placeholder names no file. */
export function fileFaults(document: MarkdownDocument): readonly string[] {
  const folders = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const top = [...folders.map(({ name }) => name), 'build'];
  return document.spans
    .map(({ code }) => code)
    .filter((code) => /^\.?[\w-]+(\/[\w.@-]+)+\/?$/.test(code) && top.includes(code.split('/')[0] ?? ''))
    .filter(
      (code) =>
        !isPlaceholder(code) &&
        !existsSync(code) &&
        !existsSync(join(dirname(document.path), code)) &&
        !BUILT.includes(code),
    )
    .map((code) => `no file ${code}`);
}
