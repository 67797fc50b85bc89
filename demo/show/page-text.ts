/** What somebody reads on a page of ours who has no pictures: its text, line by line, buttons in brackets. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/** Elements within a line; every other one begins and ends its line. */
const INLINE = new Set(['a', 'bdi', 'span', 'strong', 'time']);

/** The lines of the page's main part. */
export function linesOfPage(html: string): readonly string[] {
  const [, main] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? [];
  if (main === undefined) throw new Error(`a page without a main part: ${html}`);
  return main
    .replace(/\s+/g, ' ')
    .replace(/<button[^>]*>(.*?)<\/button>/g, '<p>[ $1 ]</p>')
    .replace(/<\/?([a-z]+\d?)[^>]*>/g, (_, name: string) => (INLINE.has(name) ? '' : '\n'))
    .replace(/&([a-z]+|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
