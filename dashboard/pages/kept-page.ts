/** Kept: everything that stays, searchable, with every reason. */
import type { KeptRow, KeptView } from '../domain/kept.ts';
import { type Html, html, type Part } from './html.ts';
import { keepForm } from './keep-form.ts';
import { firstRunAhead, layout } from './layout.ts';
import { addressOf, pager } from './pager.ts';
import { searchForm } from './search-form.ts';
import type { PageView } from './view.ts';

const PATH = '/kept';

export function keptPage(view: PageView, kept: KeptView): Html {
  const { words } = view;
  return layout(
    view,
    words.m.sections.kept,
    view.age.kind === 'none' ? firstRunAhead(view) : list(view, kept),
  );
}

function list(view: PageView, { query, page, reasons, all, bytes }: KeptView): Part {
  const { m, count, size } = view.words;
  if (all === 0) return html`<div class="empty"><p>${m.kept.none}</p></div>`;
  const options = reasons.map(
    ({ code, items }) =>
      html`<option value="${code}"${code === query.reason ? html` selected` : ''}>${m.reasonTitle(code)} (${count(items)})</option>`,
  );
  const filter = html`<label>${m.search.reason}<select name="reason"><option value="">${m.search.everyReason}</option>${options}</select></label>`;
  const address = (number: number) => addressOf(PATH, { q: query.text, reason: query.reason, page: number });
  const found =
    query.text === '' && query.reason === '' ? '' : html`<p>${m.kept.found(count(page.total))}</p>`;
  return html`<p class="intro">${m.kept.intro(count(all), size(bytes))}</p>
${searchForm(PATH, query.text, view, filter)}
${found}
${
  page.total === 0
    ? html`<div class="empty"><p>${m.search.nothing}</p></div>`
    : html`<ul class="rows">${page.rows.map((row) => rowOf(row, address(page.number), view))}</ul>`
}
${pager(page, address, view)}`;
}

function rowOf({ item, target, tagged, changed }: KeptRow, back: string, view: PageView): Html {
  const { words } = view;
  const { m } = words;
  const name = words.name(item);
  // What was changed here since is no longer what the plan says.
  const stays = changed === undefined ? tagged : changed === 'keep';
  const form = target && keepForm({ action: stays ? 'release' : 'keep', target, name, back }, view);
  const note =
    changed && html`<p class="note">${changed === 'keep' ? m.kept.changedKeep : m.kept.changedRelease}</p>`;
  return html`<li class="row">
<div><h2 dir="auto">${name}</h2>
<p class="facts">${words.size(item.sizeBytes)} · <bdi>${item.instance}</bdi></p></div>
<ul class="reasons" aria-label="${m.kept.why}">${item.reasons.map((reason) => html`<li dir="auto">${m.reason(reason, words)}</li>`)}</ul>
${note ?? ''}${form ?? ''}
</li>`;
}
