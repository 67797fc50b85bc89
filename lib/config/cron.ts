/**
 * What a CronJob's `schedule` may say. Kubernetes parses it with robfig/cron's standard parser: five
 * fields or a macro, Sunday is 0 (7 is refused), and a zone inside the schedule is refused by the API.
 */

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names that stand for numbers, the first one for `min`. */
  readonly names?: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MACROS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'day of week', min: 0, max: 6, names: WEEKDAYS },
];

/** Why `schedule` is no cron schedule, or nothing. */
export function cronProblem(schedule: string): string | undefined {
  if (/^(CRON_)?TZ=/.test(schedule)) return 'a schedule carries no time zone; set timeZone beside it';
  if (schedule.startsWith('@')) {
    return MACROS.includes(schedule) ? undefined : `expected five fields or one of ${MACROS.join(', ')}`;
  }
  const parts = schedule.trim().split(/\s+/);
  if (parts.length !== FIELDS.length) {
    return `expected five fields: minute, hour, day of month, month, day of week`;
  }
  for (const [index, field] of FIELDS.entries()) {
    const problem = fieldProblem(parts[index] ?? '', field);
    if (problem !== undefined) return problem;
  }
  return neverComes(parts) ? 'expected a day that comes: none of these months has such a day' : undefined;
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 31 February. A day of the week beside a day of the month is another chance, not a condition. */
function neverComes([, , days = '', months = '', weekdays = '']: readonly string[]): boolean {
  const [, , day, month] = FIELDS;
  if (day === undefined || month === undefined || !/^[*?]$/.test(weekdays)) return false;
  const numbers = (text: string, field: Field) => text.split(',').flatMap((item) => numbersOf(item, field));
  const wanted = numbers(days, day);
  return numbers(months, month).every((one) => wanted.every((number) => number > (LONGEST[one - 1] ?? 0)));
}

/** What an item stands for; expects one that is valid. */
function numbersOf(item: string, field: Field): readonly number[] {
  const [range = '', step = ''] = item.split('/');
  const [from, to] = /^[*?]$/.test(range)
    ? [field.min, field.max]
    : range.split('-').map((bound) => numberOf(bound, field) ?? field.min);
  const first = from ?? field.min;
  const last = to ?? (step === '' ? first : field.max);
  const every = step === '' ? 1 : Number(step);
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) => first + index * every);
}

function fieldProblem(text: string, field: Field): string | undefined {
  for (const item of text.split(',')) {
    if (!isItem(item, field)) {
      const sunday = field.name === 'day of week' ? ' (0 is Sunday)' : '';
      return `expected ${field.min} to ${field.max}${sunday} as ${field.name}`;
    }
  }
  return undefined;
}

/** One `*`, number, name or range, with an optional step. */
function isItem(item: string, field: Field): boolean {
  const [range = '', step, ...rest] = item.split('/');
  if (rest.length > 0) return false;
  if (step !== undefined && !/^[1-9]\d*$/.test(step)) return false;
  if (range === '*' || range === '?') return true;
  const [from, to, ...more] = range.split('-').map((bound) => numberOf(bound, field));
  if (from === undefined || more.length > 0) return false;
  return range.includes('-') ? to !== undefined && from <= to : true;
}

function numberOf(text: string, field: Field): number | undefined {
  const named = field.names?.indexOf(text.toLowerCase()) ?? -1;
  const value = named >= 0 ? named + field.min : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= field.min && value <= field.max ? value : undefined;
}
