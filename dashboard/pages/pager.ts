import type { Page } from '../domain/paging.ts';
import { type Html, html, type Part } from './html.ts';
import type { PageView } from './view.ts';

/** Links to the pages before and after; nothing where there is one page only. */
export function pager(
  { number, pages }: Pick<Page<unknown>, 'number' | 'pages'>,
  addressOf: (page: number) => string,
  { words: { m, count } }: PageView,
): Part {
  if (pages === 1) return '';
  const link = (page: number, text: string, rel: string): Html | '' =>
    page < 1 || page > pages ? '' : html`<a href="${addressOf(page)}" rel="${rel}">${text}</a>`;
  return html`<nav class="pager" aria-label="${m.pager.label}">${link(number - 1, m.pager.previous, 'prev')}<p>${m.pager
    .place(number, pages)
    .replace(String(pages), count(pages))}</p>${link(number + 1, m.pager.next, 'next')}</nav>`;
}

/** A path with its query; empty values are left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | number>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '' && value !== 1);
  const text = new URLSearchParams(
    given.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return text === '' ? path : `${path}?${text}`;
}
