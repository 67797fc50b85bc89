/** Reasons and refusals in German. */

import type { RefusalCode } from '../../../cleanup/domain/plan/refusal.ts';
import type { Because, KeepCode } from '../../../cleanup/domain/policy/reason.ts';
import type { Reason } from '../../domain/house.ts';
import type { ReasonTimes } from './messages.ts';
import { isKnown, sentence } from './sentences.ts';

interface Words {
  readonly title: string;
  readonly known: (who: string) => string;
  readonly unknown: (who: string) => string;
}

const always = (clause: string) => () => clause;
const isShare = (who: string) => /^\d+\/\d+$/.test(who);

const REASONS: Readonly<Record<KeepCode, Words>> = {
  'no-file': {
    title: 'Keine Datei',
    known: always('es gibt keine Datei dazu'),
    unknown: always('ob es eine Datei dazu gibt, ist nicht bekannt'),
  },
  unmatched: {
    title: 'In Jellyfin nicht gefunden',
    known: always('Jellyfin kennt diese Datei nicht'),
    unknown: always('welcher Titel in Jellyfin das ist, ist nicht bekannt'),
  },
  'ambiguous-match': {
    title: 'Server sind sich über die Datei uneinig',
    known: always('die Server sind sich uneinig, welche Datei das ist'),
    unknown: always('welche Datei welche Folge enthält, ist nicht bekannt'),
  },
  'keep-tag': {
    title: 'Zum Behalten markiert',
    known: (tag) => `es trägt die Markierung ${tag}`,
    unknown: always('die Markierungen sind nicht bekannt'),
  },
  favorite: {
    title: 'Favorit',
    known: (who) => `es ist ein Favorit von ${who}`,
    unknown: (who) => `ob es ein Favorit von ${who} ist, ist nicht bekannt`,
  },
  'playing-now': {
    title: 'Läuft gerade',
    known: always('es läuft gerade oder kommt als Nächstes'),
    unknown: always('ob es gerade läuft, ist nicht bekannt'),
  },
  'in-progress': {
    title: 'Angefangen',
    known: (who) => `${who} ist mittendrin`,
    unknown: (who) => `ob ${who} mittendrin ist, ist nicht bekannt`,
  },
  'not-watched': {
    title: 'Nicht gesehen',
    known: notWatched,
    unknown: notWatched,
  },
  'watch-state-unknown': {
    title: 'Nicht bekannt, ob gesehen',
    known: (who) => `ob ${who} es gesehen hat, ist nicht bekannt`,
    unknown: (who) => `ob ${who} es gesehen hat, ist nicht bekannt`,
  },
  'watched-before-import': {
    title: 'Gesehen, bevor diese Datei kam',
    known: (who) => `${who} hat es gesehen, bevor diese Datei kam; also ist es ein neuer Wunsch`,
    unknown: (who) => `ob ${who} genau diese Datei gesehen hat, ist nicht bekannt`,
  },
  'in-grace': {
    title: 'In der Schonfrist',
    known: always('die Schonfrist ist noch nicht um'),
    unknown: always('seit wann die Schonfrist läuft, ist nicht bekannt'),
  },
  'in-notice': {
    title: 'Noch nicht lange genug angekündigt',
    known: always('es ist noch nicht lange genug angekündigt'),
    unknown: always('seit wann es angekündigt ist, ist nicht bekannt'),
  },
  'shared-file': {
    title: 'Teilt eine Datei mit etwas, das bleibt',
    known: (what) => `es teilt sich eine Datei mit ${what}, und das bleibt`,
    unknown: (what) => `es teilt sich eine Datei mit ${what}, worüber zu wenig bekannt ist`,
  },
  'season-incomplete': {
    title: 'Staffel noch nicht vollständig',
    known: (episode) => `die Staffel ist nicht vollständig: ${episode} kommt noch`,
    unknown: (episode) =>
      `die Staffel ist vielleicht nicht vollständig: über ${episode} ist zu wenig bekannt`,
  },
  'season-partly-watched': {
    title: 'Staffel nur zum Teil gesehen',
    known: (share) => `nur ${share} der Folgen sind gesehen`,
    unknown: (share) => `soweit bekannt, sind nur ${share} der Folgen gesehen`,
  },
  'latest-season-of-continuing-series': {
    title: 'Neueste Staffel einer laufenden Serie',
    known: always('es ist die neueste Staffel einer Serie, die weitergeht'),
    unknown: always('es ist vielleicht die neueste Staffel einer Serie, die weitergeht'),
  },
  'kept-by-config': {
    title: 'Von den Einstellungen behalten',
    known: (what) => `die Einstellungen behalten ${what}`,
    unknown: (what) => `die Einstellungen behalten ${what}`,
  },
};

const BECAUSE: Readonly<Record<Because, (who: string, count: number) => string>> = {
  'shared-state': (who) =>
    `Jellyfin hält nicht auseinander, was ${who} davon und von einem anderen Titel gesehen hat; beide in Jellyfin zuordnen, dann Gesehenes noch einmal markieren`,
  'same-instants': (who) =>
    `${who} hat es und eine andere Serie zu genau denselben Zeiten abgespielt; beide in Jellyfin zuordnen, dann Gesehenes noch einmal markieren`,
  'marked-together': (who, count) =>
    `bei ${who} wurden ${count} Titel innerhalb einer Minute als gesehen markiert: das war ein Programm, und niemand weiß, was gesehen wurde; Gesehenes noch einmal markieren`,
  'seen-together': (who, count) =>
    `bei ${who} sind ${count} Titel ohne Datum als gesehen markiert, die alle in einer Nacht zum ersten Mal auffielen: das war ein Programm, und niemand weiß, was gesehen wurde; Gesehenes als ungesehen und dann noch einmal markieren`,
  'no-runtime': (who) =>
    `Jellyfin weiß nicht, wie lang die Datei ist, und hält sie schon beim Öffnen für gesehen: ob ${who} sie gesehen hat, weiß niemand; Jellyfin neu einlesen lassen, dann noch einmal markieren, wenn sie gesehen wurde`,
  'contradicting-entries': (who) => `die Angaben von ${who} widersprechen sich`,
  'unread-version': (who) =>
    `Jellyfin hat noch eine Fassung davon, und was ${who} mit ihr tat, ist nicht bekannt`,
  'status-changed': () => 'die Schonfrist läuft, seit die Serie als beendet gilt',
  'newer-file': () =>
    'die Schonfrist läuft, seit diese Datei als gesehen gilt: sie kam, nachdem der Titel gesehen war',
  'short-of-space': () => 'die Zeit ist verkürzt, weil der Platz knapp ist',
};

function notWatched(who: string): string {
  if (isShare(who)) return `${who} der Folgen sind gesehen`;
  return who === 'jemand' ? 'niemand, auf den es ankommt, hat es gesehen' : `${who} hat es nicht gesehen`;
}

export function reasonTitle(code: string): string {
  return isKnown(REASONS, code) ? REASONS[code].title : code;
}

export function reason(reason: Reason, { moment }: ReasonTimes): string {
  const { code, subject, episode, at, until } = reason;
  if (!isKnown(REASONS, code)) return code;
  const speaksOfEpisode = code === 'season-incomplete' || code === 'shared-file';
  const who = subject ?? (speaksOfEpisode ? episode : undefined) ?? 'jemand';
  const which = episode !== undefined && episode !== who ? `${episode}: ` : '';
  const when = at === undefined ? '' : ` (${moment(at)})`;
  const end = until === undefined ? '' : `, bis ${moment(until)}`;
  return sentence(`${which}${clauseOf(reason, REASONS[code], who)}${when}${end}`);
}

function clauseOf({ copyIn, because, unknown, count = 0 }: Reason, words: Words, who: string): string {
  if (copyIn !== undefined) {
    return `die Kopie in ${copyIn} ist in Jellyfin nicht nachgewiesen, also weiß niemand, wer sie gesehen hat`;
  }
  if (because !== undefined && isKnown(BECAUSE, because)) return BECAUSE[because](who, count);
  return unknown ? words.unknown(who) : words.known(who);
}

const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  'source-incomplete': 'Ein Server konnte nicht vollständig gelesen werden.',
  'keep-tag-missing': 'Ein Server kennt die Markierung zum Behalten nicht.',
  'too-large-fraction': 'Es würde ungewöhnlich viel auf einmal gehen.',
  'library-shrank': 'Die Mediathek ist viel kleiner als zuvor.',
  'unhealthy-storage': 'Ein Server meldet ein Problem mit seinem Speicher.',
  'recycle-bin-missing': 'Ein Papierkorb ist verlangt, und es gibt keinen.',
};

export function refusal(code: string): string {
  return isKnown(REFUSALS, code) ? REFUSALS[code] : code;
}
