import { type Html, html, type Part } from './html.ts';
import type { PageView } from './view.ts';

/** A search of a list by title; `more` are further fields. */
export function searchForm(path: string, text: string, { words: { m } }: PageView, more: Part = ''): Html {
  return html`<form method="get" action="${path}" role="search" class="search">
<label>${m.search.label}<input type="search" name="q" value="${text}" maxlength="200" autocomplete="off"></label>
${more}
<button>${m.search.button}</button>
<a href="${path}">${m.search.clear}</a>
</form>`;
}
