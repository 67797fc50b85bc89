/** Removed: what went, when, and by which run. */
import type { Removal } from '../domain/house.ts';
import type { RemovedView } from '../domain/removed.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import { addressOf, pager } from './pager.ts';
import { searchForm } from './search-form.ts';
import type { PageView } from './view.ts';
import type { Words } from './words.ts';

const PATH = '/removed';

export function removedPage(view: PageView, { text, page, freedBytes }: RemovedView): Html {
  const { m, count, size } = view.words;
  if (page.total === 0 && text === '') {
    return layout(view, m.sections.removed, html`<div class="empty"><p>${m.removed.none}</p></div>`);
  }
  const address = (number: number) => addressOf(PATH, { q: text, page: number });
  return layout(
    view,
    m.sections.removed,
    html`<p class="intro">${m.removed.intro(count(page.total), size(freedBytes))}</p>
${searchForm(PATH, text, view)}
${page.total === 0 ? html`<div class="empty"><p>${m.search.nothing}</p></div>` : table(page.rows, view)}
${pager(page, address, view)}`,
  );
}

function table(rows: readonly Removal[], { words }: PageView): Html {
  const { m, name, moment } = words;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${m.sections.removed}"><table>
<thead><tr><th scope="col">${m.removed.title}</th><th scope="col">${m.removed.when}</th><th scope="col" class="number">${m.removed.freed}</th><th scope="col">${m.removed.run}</th></tr></thead>
<tbody>${rows.map(
    (row) => html`<tr><th scope="row" dir="auto">${name(row)}</th>
<td><time datetime="${new Date(row.at).toISOString()}">${moment(row.at)}</time></td>
<td class="number">${freedText(row, words)}</td>
<td>${row.run === undefined ? m.removed.runGone : html`<a href="/runs#run-${row.run}">${moment(row.run)}</a>`}</td></tr>
`,
  )}</tbody></table></div>`;
}

function freedText({ freedBytes, sizeBytes, kind }: Removal, { m, size }: Words): string {
  if (freedBytes !== 'unknown') return size(freedBytes);
  return kind === 'series' ? '' : `${size(sizeBytes)}, ${m.removed.freedUnknown}`;
}
