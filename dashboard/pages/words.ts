/** Dates, sizes and names as a household reads them, in one language and time zone. */
import type { Bytes, Named } from '../domain/house.ts';
import { MESSAGES } from './messages/languages.ts';
import type { Language, Messages } from './messages/messages.ts';

export interface Words {
  readonly language: Language;
  readonly m: Messages;
  readonly count: (count: number) => string;
  /** `12.5 GB`, in powers of ten as disks are sold. */
  readonly size: (bytes: Bytes) => string;
  /** `6 March`, with the year where it is another one. */
  readonly day: (at: number) => string;
  /** `Friday 6 March at 04:00`. */
  readonly moment: (at: number) => string;
  /** `2 hours ago`, `in 3 days`. */
  readonly relative: (at: number) => string;
  /** `12 seconds`. */
  readonly duration: (ms: number) => string;
  /** `2026-03-06` in the household's time zone. */
  readonly isoDay: (at: number) => string;
  /** `Heat (1995)`, `Dark, season 1`. */
  readonly name: (item: Named) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'] as const;

/** Building the formats takes milliseconds, and there are two languages. */
const known = new Map<string, (now: number) => Words>();

export function wordsIn(language: Language, timeZone: string, now: number): Words {
  const name = `${language} ${timeZone}`;
  const make = known.get(name) ?? wordsMaker(language, timeZone);
  known.set(name, make);
  return make(now);
}

function wordsMaker(language: Language, timeZone: string): (now: number) => Words {
  const locale = LOCALES[language];
  const m = MESSAGES[language];
  const numbers = new Intl.NumberFormat(locale);
  const isoDays = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const dated = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const day = dated({ day: 'numeric', month: 'long' });
  const dayOfYear = dated({ day: 'numeric', month: 'long', year: 'numeric' });
  const moment = dated({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const momentOfYear = dated({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const isoDay = (at: number) => isoDays.format(at);
  const isNear = (at: number, now: number) => Math.abs(at - now) < 300 * DAY_MS;
  return (now) => ({
    language,
    m,
    count: (count) => numbers.format(count),
    size: sizesIn(locale, m.names.unknownSize),
    day: (at) => (isNear(at, now) ? day : dayOfYear).format(at),
    moment: (at) => (isNear(at, now) ? moment : momentOfYear).format(at),
    relative: (at) => relatives.format(...distance(at - now)),
    duration: durationsIn(locale),
    isoDay,
    name: (item) => nameOf(item, m),
  });
}

function sizesIn(locale: string, unknown: string): Words['size'] {
  const formats = UNITS.map(
    (unit) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumSignificantDigits: 3,
      }),
  );
  return (bytes) => {
    if (bytes === 'unknown') return unknown;
    const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
    return formats[power]?.format(bytes / 1000 ** power) ?? '';
  };
}

function durationsIn(locale: string): Words['duration'] {
  const unitOf = (unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 });
  const [milliseconds, seconds, minutes] = ['millisecond', 'second', 'minute'].map(unitOf);
  return (ms) => {
    if (ms < 1_000) return milliseconds?.format(ms) ?? '';
    return (ms < 120_000 ? seconds?.format(ms / 1_000) : minutes?.format(ms / 60_000)) ?? '';
  };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

function distance(ms: number): [number, Intl.RelativeTimeFormatUnit] {
  const far = Math.abs(ms);
  if (far < HOUR_MS) return [Math.trunc(ms / MINUTE_MS), 'minute'];
  if (far < 2 * DAY_MS) return [Math.trunc(ms / HOUR_MS), 'hour'];
  return [Math.trunc(ms / DAY_MS), 'day'];
}

function nameOf(item: Named, { names }: Messages): string {
  const title = shownText(item.year === undefined ? item.title : `${item.title} (${item.year})`);
  const part = partOf(item, names);
  return part === '' ? title : `${title}, ${part}`;
}

function partOf({ kind, season, episodes = [] }: Named, names: Messages['names']): string {
  if (kind === 'series') return names.entry;
  if (kind === 'season')
    return season === undefined ? '' : season === 0 ? names.specials : names.season(season);
  if (kind !== 'episode') return '';
  const [first] = episodes;
  const numbers = episodes.map((one) => `S${two(one.season)}E${two(one.number)}`).join(' ');
  return episodes.length === 1 && first ? shownText(`${numbers} ${first.title}`.trim()) : numbers;
}

/**
 * A name from a server: what would turn the reading direction of what follows around goes, as do control characters. What
 * joins the parts of an emoji stays.
 */
function shownText(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069\p{Cc}]/gu, '');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
