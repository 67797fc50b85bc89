/** What the routes share beside the options: what is remembered in memory, and how a page is begun. */
import { createHash } from 'node:crypto';
import type { KeepOutcome } from '../app/change-keep.ts';
import { ageOf } from '../domain/age.ts';
import type { House } from '../domain/house.ts';
import type { Person, Section } from '../domain/people.ts';
import { languageOf } from '../pages/messages/languages.ts';
import { type Notice, noticeOf } from '../pages/notices.ts';
import { STYLESHEET } from '../pages/stylesheet.ts';
import type { PageView } from '../pages/view.ts';
import { type Words, wordsIn } from '../pages/words.ts';
import { BoundedMap } from './bounded-map.ts';
import { visitorCookie } from './cookies.ts';
import type { WebContext, WebOptions } from './options.ts';
import { Sessions } from './sessions.ts';
import { Tokens } from './tokens.ts';

/** What came of a form, until the page that tells it was shown. */
export interface Answer {
  readonly person: string;
  readonly outcome: KeepOutcome | 'not-in-state';
}

export interface Parts {
  readonly options: WebOptions;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly answers: BoundedMap<Answer>;
}

export function partsOf(options: WebOptions): Parts {
  return { options, sessions: new Sessions(), tokens: new Tokens(), answers: new BoundedMap(200) };
}

/** Its address changes with it, so that browsers may keep it for ever. */
export const STYLESHEET_PATH = `/style-${createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 12)}.css`;

export function wordsFor(c: WebContext, { options }: Parts): Words {
  const language = languageOf(options.language, c.req.header('accept-language'));
  c.header('vary', 'Accept-Language, Cookie');
  return wordsIn(language, options.timeZone, options.now());
}

/** What proves a form of this visitor. */
export function bindingOf(c: WebContext, { options }: Parts): string {
  const visitor = c.get('visitor');
  return visitor.kind === 'person' ? visitor.binding : visitorCookie(c, options);
}

export function viewOf(c: WebContext, house: House, section: Section, parts: Parts): PageView {
  const { options, tokens } = parts;
  const visitor = c.get('visitor');
  const person = c.get('person');
  const words = wordsFor(c, parts);
  const notice = noticeFor(c, person, words, parts);
  return {
    words,
    stylesheet: STYLESHEET_PATH,
    person,
    canSignOut: visitor.kind === 'person' && visitor.session !== undefined,
    token: tokens.of(bindingOf(c, parts)),
    section,
    age: ageOf(house, options.now(), options.runAfter),
    problems: person.isAdministrator ? house.problems : [],
    ...(notice && { notice }),
  };
}

/** Only to the one who did it. */
function noticeFor(c: WebContext, person: Person, { m }: Words, { answers }: Parts): Notice | undefined {
  const answer = answers.get(c.req.query('done') ?? '');
  if (answer === undefined || answer.person !== person.name) return undefined;
  if (answer.outcome === 'not-in-state') return { kind: 'bad', text: m.keeping.notInState };
  return noticeOf(answer.outcome, m);
}
