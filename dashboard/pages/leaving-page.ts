/** Leaving soon: what goes when, why, and a button to keep it. */

import type { LeavingItem } from '../domain/house.ts';
import type { Held, LeavingRow, LeavingView } from '../domain/leaving.ts';
import { type Html, html, type Part } from './html.ts';
import { keepForm } from './keep-form.ts';
import { firstRunAhead, foreign, layout } from './layout.ts';
import { addressOf, pager } from './pager.ts';
import type { PageView } from './view.ts';

const PATH = '/leaving';

export function leavingPage(view: PageView, leaving: LeavingView): Html {
  const { words } = view;
  return layout(
    view,
    words.m.sections.leaving,
    view.age.kind === 'none' ? firstRunAhead(view) : list(view, leaving),
  );
}

function list(view: PageView, { page, held, bytes }: LeavingView): Part {
  const { m, count, size } = view.words;
  const banner = held === undefined ? '' : heldBanner(held, view);
  if (page.total === 0) {
    return html`${banner}<div class="empty"><p>${m.leaving.none}</p><p>${m.leaving.noneMore}</p></div>`;
  }
  const back = addressOf(PATH, { page: page.number });
  return html`${banner}
<p class="intro">${m.leaving.intro(count(page.total), size(bytes))}</p>
<ul class="cards">${page.rows.map((row) => card(row, back, view))}</ul>
${page.rows.some(({ target }) => target.kind !== 'movie') ? html`<p class="note">${m.keeping.seriesNote}</p>` : ''}
${pager(page, (number) => addressOf(PATH, { page: number }), view)}`;
}

/** Why nothing goes although it is due. */
function heldBanner({ kind, refusals }: Held, { words }: PageView): Html {
  const { m } = words;
  const text = { trial: m.leaving.trial, refused: m.leaving.refused, 'in-part': m.leaving.inPart }[kind];
  return html`<div class="held"><p>${text}</p>${
    refusals.length === 0
      ? ''
      : html`<ul>${refusals.map(
          ({ code, message }) =>
            html`<li>${m.refusal(code)} <span class="detail" ${foreign(words)}>${message}</span></li>`,
        )}</ul>`
  }</div>`;
}

function card(row: LeavingRow, back: string, view: PageView): Html {
  const { words } = view;
  const { item, target } = row;
  const name = words.name(item);
  const [poster] = item.posters;
  return html`<li class="card${row.kept ? ' stays' : ''}">
<img class="poster" src="/poster/${poster ?? 'none'}" alt="" width="200" height="300" loading="lazy" decoding="async">
<div class="about">
<h2 dir="auto">${name}</h2>
<p class="when">${whenText(row, view)}</p>
${sooner(row, view)}
${watchedBy(item, view)}
<p class="facts">${item.kind === 'series' ? '' : `${words.size(item.sizeBytes)} · `}<bdi>${item.instance}</bdi></p>
${
  row.kept
    ? html`<p class="note">${words.m.leaving.keptNote}</p>${
        row.mayRelease ? keepForm({ action: 'release', target, name, back }, view) : ''
      }`
    : keepForm({ action: 'keep', target, name, back }, view)
}
</div>
</li>`;
}

function whenText({ at, goesAt, kept, postponed }: LeavingRow, { words, age }: PageView): Part {
  const { m, moment } = words;
  if (kept) return m.leaving.keptBy(kept.by);
  const due = age.kind === 'known' && at <= age.at;
  const late =
    postponed === undefined ? '' : html` <span class="detail">${m.leaving.postponed(postponed)}</span>`;
  if (goesAt !== undefined)
    return html`<time datetime="${iso(goesAt)}">${m.leaving.goes(moment(goesAt))}</time>${late}`;
  return due
    ? html`${m.leaving.due}${late}`
    : html`<time datetime="${iso(at)}">${m.leaving.from(moment(at))}</time>`;
}

/** What stays after all goes no sooner either. */
function sooner({ item: { usuallyDueAt }, kept }: LeavingRow, { words: { m, moment } }: PageView): Part {
  if (usuallyDueAt === undefined || kept !== undefined) return '';
  return html`<p class="note">${m.leaving.sooner(moment(usuallyDueAt))}</p>`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** Administrators see who watched it; all others see of others only that somebody did. */
function watchedBy({ plays }: LeavingItem, { words, person }: PageView): Part {
  const { m, day } = words;
  const [latest] = plays;
  if (latest === undefined) return '';
  const shown = plays.filter(({ user }) => person.isAdministrator || user === person.name).slice(0, 3);
  const names = shown.map(({ user }) => (user === person.name ? m.leaving.you : user));
  const rest = plays.length - shown.length;
  const who = m.names.and([...names, ...(rest > 0 ? [m.leaving.others(rest)] : [])]);
  return html`<p class="why" dir="auto">${m.leaving.watched(who, day(latest.at))}</p>`;
}
