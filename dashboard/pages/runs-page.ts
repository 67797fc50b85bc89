/** Runs: what each planned, and what came of it. */
import type { RunRow, RunsView } from '../domain/runs.ts';
import { type Html, html, type Part } from './html.ts';
import { foreign, layout } from './layout.ts';
import { addressOf, pager } from './pager.ts';
import type { PageView } from './view.ts';

const PATH = '/runs';

export function runsPage(view: PageView, { page, next }: RunsView): Html {
  const { m, moment } = view.words;
  const ahead = html`<p class="intro">${next === undefined ? m.runs.nextUnknown : m.runs.next(moment(next))}</p>`;
  const list =
    page.total === 0
      ? html`<div class="empty"><p>${m.runs.none}</p></div>`
      : html`<ul class="rows">${page.rows.map((row) => runRow(row, view))}</ul>`;
  const address = (number: number) => addressOf(PATH, { page: number });
  return layout(view, m.sections.runs, html`${ahead}${list}${pager(page, address, view)}`);
}

/** Endings after which somebody should look. */
const BAD: ReadonlySet<RunRow['ending']> = new Set([
  'fault',
  'some-failed',
  'misconfigured',
  'in-part',
  'refused',
]);

function runRow(row: RunRow, view: PageView): Html {
  const { run, ending } = row;
  const { m, moment, duration } = view.words;
  return html`<li class="row run" id="run-${run.startedAt}">
<h2><time datetime="${new Date(run.startedAt).toISOString()}">${moment(run.startedAt)}</time></h2>
<p><span class="badge${BAD.has(ending) ? ' bad' : ''}">${m.runs.endings[ending]}</span> ${m.runs.took(duration(run.endedAt - run.startedAt))}</p>
<p class="facts">${countsText(row, view)}</p>
${refusals(row, view)}${notes(row, view)}${items(row, view)}
</li>`;
}

function countsText({ run, counts, freedBytes }: RunRow, { words }: PageView): string {
  const { m, count, size } = words;
  const parts: readonly (readonly [number, string])[] = [
    [run.planned.length, m.runs.planned(count(run.planned.length))],
    [counts.removed, m.runs.removed(count(counts.removed), size(freedBytes))],
    [counts.failed, m.runs.failed(count(counts.failed))],
    [counts.skipped, m.runs.skipped(count(counts.skipped))],
    [counts.notReached, m.runs.notReached(count(counts.notReached))],
    [run.announced, m.runs.announced(count(run.announced))],
    [run.postponed, m.runs.postponed(count(run.postponed))],
  ];
  const said = parts.filter(([number], index) => number > 0 || index === 0);
  return said.map(([, text]) => text).join(' · ');
}

function refusals({ run }: RunRow, { words }: PageView): Part {
  if (run.refusals.length === 0) return '';
  const { m } = words;
  return html`<h3>${m.runs.refusedBecause}</h3><ul>${run.refusals.map(
    ({ code, message }) =>
      html`<li>${m.refusal(code)} <span class="detail" ${foreign(words)}>${message}</span></li>`,
  )}</ul>`;
}

function notes({ run }: RunRow, { words }: PageView): Part {
  const stopped = run.stopped === undefined ? [] : [run.stopped];
  const lines = [...run.problems, ...run.stateProblems, ...run.warnings, ...stopped];
  if (lines.length === 0) return '';
  return html`<h3>${words.m.runs.notes}</h3><ul ${foreign(words)}>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function items({ items: all }: RunRow, { words }: PageView): Part {
  if (all.length === 0) return '';
  const { m, name, size } = words;
  return html`<details><summary>${m.runs.items}</summary><ul>${all.map(
    ({ item, outcome }) =>
      html`<li><span dir="auto">${name(item)}</span>, ${size(item.sizeBytes)}${
        outcome === undefined ? '' : html`: ${m.runs.outcome(outcome.kind)}`
      }${outcome?.detail === undefined ? '' : html` <span class="detail" ${foreign(words)}>${outcome.detail}</span>`}</li>`,
  )}</ul></details>`;
}
