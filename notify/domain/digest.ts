import type { Notification } from '../config/schema.ts';
import { type Message, oneLine, type Section } from './message.ts';
import type { Item, RunSummary } from './run-summary.ts';
import { WORDS, type Words } from './words.ts';

const DAY_MS = 86_400_000;
/** So many lines a section; with two that is one screen of a phone. */
const LINES = 10;
/** The way out of a refusal stands at its end. */
export const SENTENCE = 420;

/** What a receiver was told, so that the same is not told every night. Lost: it is told again. */
export interface Memory {
  /** When something was last announced or removed. */
  readonly newsAt?: number;
  readonly receivers: Readonly<Partial<Record<string, Told>>>;
}

interface Told {
  /** What refused or failed, and when that was told. */
  readonly trouble?: { readonly what: string; readonly at: number };
  readonly silentAt?: number;
}

export const NOTHING_TOLD: Memory = { receivers: {} };

export interface Asked {
  readonly settings: Pick<Notification, 'on' | 'language' | 'silentDays' | 'repeatDays'>;
  readonly told: Told;
  readonly newsAt: number;
  readonly now: number;
  readonly timeZone: string;
}

export interface Digest {
  /** Undefined: nothing is to be told. */
  readonly message?: Message;
  /** What to remember once it has arrived. */
  readonly told: Told;
}

/** Whether the run announced or removed anything. */
export function isNews(run: RunSummary): boolean {
  return run.mode === 'live' && (newlyAnnounced(run).length > 0 || of(run, 'removed').length > 0);
}

/** One message for one receiver about one run, or none. A dry run announces and removes nothing. */
export function digestOf(run: RunSummary, asked: Asked): Digest {
  const words = WORDS[asked.settings.language];
  const isLive = run.mode === 'live';
  return assembled(asked, {
    news: isLive ? [removed(run, words), announced(run, words, asked.timeZone)] : [],
    trouble: [refused(run, words), failed(run, words)],
    what: troubleOf(run),
  });
}

/** Sections of a message; those without lines are none. */
interface Parts {
  readonly news: readonly Section[];
  readonly trouble: readonly Section[];
  /** By what the same trouble is known again; empty where there is none. */
  readonly what: string;
}

/** Puts together what a receiver asked for, and leaves out trouble that it knows and silence that is not due. */
export function assembled(asked: Asked, { news, trouble: troubles, what }: Parts): Digest {
  const { settings, now } = asked;
  const words = WORDS[settings.language];
  const isKnown =
    asked.told.trouble?.what === what && now - asked.told.trouble.at < settings.repeatDays * DAY_MS;
  const isSilent = isDue(asked);
  const sections = [
    ...news,
    ...(isKnown ? [] : troubles),
    ...(isSilent ? [silent(words, settings.silentDays)] : []),
  ].filter(({ event, lines }) => lines.length > 0 && settings.on.some((one) => one === event));
  const troubled = sections.some(({ event }) => event === 'refused' || event === 'failed');
  const trouble = what === '' ? undefined : troubled ? { what, at: now } : asked.told.trouble;
  const silentAt = sections.some(({ event }) => event === 'silent') ? now : asked.told.silentAt;
  return {
    ...(sections.length > 0 && {
      message: { title: sections.map(({ heading }) => heading).join(' · '), sections, urgent: troubled },
    }),
    told: { ...(trouble && { trouble }), ...(silentAt !== undefined && { silentAt }) },
  };
}

/** A message that a person asked for, to see it arrive. */
export function testMessage({ language }: Pick<Notification, 'language'>): Message {
  const { test, testBody } = WORDS[language];
  return { title: test, urgent: false, sections: [{ event: 'test', heading: test, lines: [testBody] }] };
}

function isDue({ settings, told, newsAt, now }: Asked): boolean {
  const quiet = now - Math.max(newsAt, told.silentAt ?? 0);
  return quiet >= settings.silentDays * DAY_MS;
}

function newlyAnnounced({ plan }: RunSummary): RunSummary['plan']['announce'] {
  return plan.announce.filter(({ since }) => since === plan.judgedAt);
}

function of({ outcomes }: RunSummary, kind: string): RunSummary['outcomes'] {
  return outcomes.filter((outcome) => outcome.kind === kind);
}

function removed(run: RunSummary, words: Words): Section {
  const items = new Map(run.plan.remove.map((item) => [item.key, item]));
  const gone = of(run, 'removed').flatMap(({ key }) => items.get(key) ?? []);
  const { bytes } = run.done.freed;
  const freed = bytes > 0 ? [words.freed(sizeText(bytes, words))] : [];
  return {
    event: 'removed',
    heading: words.heading.removed(gone.length),
    lines: gone.length === 0 ? [] : [...cut(gone.map(nameOf), words), ...freed],
  };
}

function announced(run: RunSummary, words: Words, timeZone: string): Section {
  const soon = newlyAnnounced(run);
  const day = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'long', timeZone });
  const lines = soon.map(
    ({ item, leavesAt }) => `${nameOf(item)}, ${words.leaves(day.format(new Date(leavesAt)))}`,
  );
  return { event: 'announced', heading: words.heading.announced(soon.length), lines: cut(lines, words) };
}

function refused(run: RunSummary, words: Words): Section {
  const lines = run.plan.refusals
    .filter(({ code }) => code !== 'source-incomplete')
    .map((refusal) => oneLine(words.refusal(refusal), SENTENCE));
  return { event: 'refused', heading: words.heading.refused(lines.length), lines: cut(lines, words) };
}

function failed(run: RunSummary, words: Words): Section {
  const items = new Map(run.plan.remove.map((item) => [item.key, item]));
  const removals = of(run, 'failed').map(({ key, problem = '' }) => {
    const item = items.get(key);
    return oneLine(`${item === undefined ? key : nameOf(item)}: ${problem}`);
  });
  const unread = run.servers
    .filter(({ complete, reportedOnly }) => !complete && reportedOnly !== true)
    .map(({ name, problems: [first = ''] }) => oneLine(`${name}: ${first}`));
  const lines = [...run.problems.map((problem) => oneLine(problem)), ...unread, ...removals];
  return { event: 'failed', heading: words.heading.failed(lines.length), lines: cut(lines, words) };
}

function silent(words: Words, days: number): Section {
  return { event: 'silent', heading: words.heading.silent(0), lines: [words.silent(days)] };
}

/** What refused or failed, without figures that differ every night; empty when nothing did. */
function troubleOf(run: RunSummary): string {
  const refusals = run.plan.refusals.map((refusal) => {
    const { code, source, instance } = refusal;
    return JSON.stringify([code, source, instance]);
  });
  const unread = run.servers.filter(({ complete }) => !complete).map(({ name }) => name);
  const failures = of(run, 'failed').map(({ key }) => key);
  const all = [...refusals, ...unread, ...failures, ...run.problems];
  return all.length === 0 ? '' : JSON.stringify(all.toSorted());
}

export function cut(lines: readonly string[], words: Words): readonly string[] {
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES), words.more(lines.length - LINES)];
}

function nameOf({ kind, title, year, season, files = [] }: Item): string {
  const name = `${oneLine(title, 80)}${year === undefined ? '' : ` (${year})`}`;
  if (season !== undefined) return `${name} S${twoDigits(season)}`;
  if (kind !== 'episode') return name;
  const episodes = files.flatMap(({ episodes: held = [] }) => held);
  return `${name} ${episodes.map((one) => `S${twoDigits(one.season)}E${twoDigits(one.number)}`).join(', ')}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function sizeText(bytes: number, { locale }: Words): string {
  const [size, unit] = bytes >= 1e12 ? [bytes / 1e12, 'TB'] : [bytes / 1e9, 'GB'];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size)} ${unit}`;
}
