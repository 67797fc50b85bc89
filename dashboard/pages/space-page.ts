/** Space: what the disk gained day by day, what waits, and what could be freed. */
import { DAYS_SHOWN, type SpaceView, type Sum } from '../domain/space.ts';
import { barChart } from './bar-chart.ts';
import { diskSection } from './disk-section.ts';
import { type Html, html } from './html.ts';
import { layout } from './layout.ts';
import type { PageView } from './view.ts';

export function spacePage(view: PageView, space: SpaceView): Html {
  const { m, size, count } = view.words;
  const unknown = space.unknown === 0 ? '' : ` ${m.space.unknown(count(space.unknown))}`;
  return layout(
    view,
    m.sections.space,
    html`<p class="intro">${m.space.freed(DAYS_SHOWN, size(space.freedBytes))}${unknown}</p>
${diskSection(space.pressure, view)}
${sums(space, view)}
<section aria-labelledby="chart-heading"><h2 id="chart-heading">${m.space.chart}</h2>${chart(space, view)}</section>`,
  );
}

function sums({ due, waiting, tagged, kept }: SpaceView, view: PageView): Html {
  const { m } = view.words;
  return html`<dl class="sums">${sum(m.space.due, m.space.dueMore, due, view)}${sum(
    m.space.waiting,
    m.space.waitingMore,
    waiting,
    view,
  )}${sum(m.space.tagged, m.space.taggedMore, tagged, view)}${sum(m.space.kept, m.space.keptMore, kept, view)}</dl>`;
}

function sum(title: string, more: string, { items, bytes }: Sum, { words: { count, size } }: PageView): Html {
  return html`<div><dt>${title}</dt><dd><strong>${size(bytes)}</strong> <span>(${count(items)})</span> <span class="detail">${more}</span></dd></div>`;
}

function chart({ days, freedBytes }: SpaceView, { words }: PageView): Html {
  const { m, day, size, count } = words;
  if (freedBytes === 0) return html`<p>${m.space.chartEmpty}</p>`;
  const named = days.map((one) => ({ ...one, name: day(Date.parse(`${one.day}T12:00:00Z`)) }));
  const [first, ...rest] = named;
  const most = rest.reduce((best, one) => ((best?.bytes ?? 0) < one.bytes ? one : best), first);
  const says = m.space.chartSays(size(most?.bytes ?? 0), most?.name ?? '');
  const rows = named.filter(({ items }) => items > 0);
  return html`${barChart(
    { title: m.space.chart, description: says },
    named.map(({ name, bytes }) => ({ label: `${name}: ${size(bytes)}`, value: bytes })),
  )}
<p class="ends" aria-hidden="true"><span>${named[0]?.name ?? ''}</span><span>${named.at(-1)?.name ?? ''}</span></p>
<details><summary>${m.space.table}</summary><table>
<thead><tr><th scope="col">${m.space.day}</th><th scope="col" class="number">${m.space.size}</th></tr></thead>
<tbody>${rows.map(
    ({ name, bytes, items }) =>
      html`<tr><th scope="row">${name}</th><td class="number">${size(bytes)} (${count(items)})</td></tr>`,
  )}</tbody></table></details>`;
}
