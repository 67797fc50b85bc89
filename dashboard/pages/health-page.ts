/** Health: what the last run, the state folder and `setup doctor` tell of the house. */
import type { DoctorView, HealthView } from '../domain/health.ts';
import type { DoctorFinding, ServerRead } from '../domain/house.ts';
import { type Html, html } from './html.ts';
import { foreign, layout } from './layout.ts';
import type { PageView } from './view.ts';

/** How a result gets here; see docs/dashboard.md. */
const HOW = 'setup.cjs doctor --out /state/doctor.json';

export function healthPage(view: PageView, health: HealthView): Html {
  const { m } = view.words;
  return layout(
    view,
    m.sections.health,
    html`${lastRun(health, view)}
${section('servers', m.health.servers, servers(health.servers, view))}
${section('warnings', m.health.warnings, warnings(health.warnings, view))}
${section('doctor', m.health.doctor, health.doctor ? doctor(health.doctor, health.checksByClock, view) : noDoctor(health, view))}`,
  );
}

function section(id: string, title: string, content: Html): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

function lastRun({ lastRun: run, overdue }: HealthView, { words }: PageView): Html {
  const { m, moment, relative } = words;
  const text =
    run === undefined
      ? html`<p>${m.health.noRun}</p>`
      : html`<p><time datetime="${new Date(run.startedAt).toISOString()}">${moment(run.startedAt)}</time>, ${relative(run.startedAt)}. <span class="badge${overdue ? ' bad' : ''}">${overdue ? m.health.overdue : m.health.inTime}</span></p>`;
  return section('last-run', m.health.lastRun, text);
}

function servers(all: readonly ServerRead[], { words }: PageView): Html {
  const { m, duration } = words;
  if (all.length === 0) return html`<p>${m.health.noRun}</p>`;
  return html`<ul class="checks">${all.map(
    ({ name, complete, problems, milliseconds = 0 }) =>
      html`<li><strong>${name}</strong> <span class="badge${complete ? '' : ' bad'}">${
        complete ? m.health.serverRead(duration(milliseconds)) : m.health.serverPartly
      }</span>${problems.map((problem) => html`<p class="detail" ${foreign(words)}>${problem}</p>`)}</li>`,
  )}</ul>`;
}

function warnings(lines: readonly string[], { words }: PageView): Html {
  if (lines.length === 0) return html`<p>${words.m.health.noWarnings}</p>`;
  return html`<ul ${foreign(words)}>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function noDoctor({ checksByClock }: HealthView, { words: { m } }: PageView): Html {
  if (checksByClock) return html`<p>${m.health.doctorNone} ${m.health.doctorByClock}</p>`;
  return html`<p>${m.health.doctorNone} ${m.health.doctorHow}</p><pre>${HOW}</pre>`;
}

function doctor({ checkedAt, findings, fine, old }: DoctorView, byClock: boolean, view: PageView): Html {
  const { m, moment, relative, count } = view.words;
  const when =
    checkedAt === undefined
      ? m.health.doctorUndated
      : m.health.doctorAge(moment(checkedAt), relative(checkedAt));
  const outdated = byClock ? m.health.doctorMissing : m.health.doctorOld;
  return html`<p>${when}${old ? html` <strong>${outdated}</strong>` : ''} ${m.health.doctorFine(count(fine))}</p>
${findings.length === 0 ? '' : html`<ul class="checks">${findings.map((finding) => findingRow(finding, view))}</ul>`}`;
}

function findingRow(
  { severity, app, subject, meaning, nextStep, command }: DoctorFinding,
  { words }: PageView,
): Html {
  const { m } = words;
  const word = severity === 'ok' ? '' : m.health.severity[severity];
  const about = subject === app ? app : `${app}: ${subject}`;
  return html`<li><span class="badge${severity === 'error' ? ' bad' : ''}">${word}</span> <strong>${about}</strong>
<div ${foreign(words)}><p>${meaning}</p><p class="detail">${nextStep}</p>${command === undefined ? '' : html`<pre>${command}</pre>`}</div></li>`;
}
