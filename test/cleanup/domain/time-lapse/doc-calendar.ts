import type { KeptItem } from '../../../../cleanup/domain/plan/plan.ts';
import { keptLabel } from '../../../support/labels.ts';
import { dayInWords, dayOf } from './calendar.ts';
import { isRefused, type LivedDay } from './time-lapse.ts';

/** The household's days as a table; quiet days are left out. */
export function renderCalendar(days: readonly LivedDay[]): string {
  const rows = days
    .map((day) => [day, happenedIn(day), saidIn(day)] as const)
    .filter(([, happened, said]) => happened.length + said.length > 0)
    .map(([{ day }, happened, said]) => `| ${dayInWords(day)} | ${cell(happened)} | ${cell(said)} |`);
  return ['| day | what happened | what the run that night said |', '| --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function cell(lines: readonly string[]): string {
  return lines.join('<br>');
}

function happenedIn({ happenings }: LivedDay): string[] {
  return happenings.map(({ text }) => `${text}.`);
}

function saidIn(day: LivedDay): string[] {
  if (isRefused(day.plan)) {
    const codes = day.plan.refusals.map(({ code }) => `\`${code}\``);
    return [`**Refused**, nothing is removed: ${codes.join(', ')}`];
  }
  const leavingDays = [...new Set(day.announced.map(({ leavesAt }) => dayOf(leavesAt)))];
  const announced = leavingDays.map((leaving) => {
    const items = day.announced.filter(({ leavesAt }) => dayOf(leavesAt) === leaving);
    return `**Leaving soon**, on ${dayInWords(leaving)}: ${list(items.map(({ label }) => label))}`;
  });
  return [
    ...(day.removed.length > 0 ? [`**Removed**: ${list(day.removed)}`] : []),
    ...announced,
    ...day.fellOff.map((label) => `**Off the list**: ${stays(day, label)}`),
    ...mentioned(day).map((item) => `Stays: ${reasoned(item)}`),
  ];
}

/** What is kept of the titles that something happened to, unless another line speaks of it. */
function mentioned({ happenings, plan, announced, fellOff }: LivedDay): KeptItem[] {
  const titles = happenings.flatMap(({ about }) => about);
  const told = [...announced.map(({ label }) => label), ...fellOff];
  return plan.keep.filter((item) => titles.includes(item.title) && !told.includes(keptLabel(item)));
}

function stays({ plan }: LivedDay, label: string): string {
  const item = plan.keep.find((kept) => keptLabel(kept) === label);
  return item === undefined ? `*${label}*` : reasoned(item);
}

function reasoned(item: KeptItem): string {
  // Grace and notice end together; the notice is worth a word only where nothing else is left.
  const telling = item.reasons.filter(({ code }) => code !== 'in-notice');
  const reasons = (telling.length > 0 ? telling : item.reasons).map(({ code, until }) =>
    until === undefined ? `\`${code}\`` : `\`${code}\` until ${dayInWords(dayOf(until))}`,
  );
  return `*${keptLabel(item)}* (${reasons.join(', ')})`;
}

function list(labels: readonly string[]): string {
  return labels.map((label) => `*${label}*`).join(', ');
}
