/** What the pages about the servers' interfaces say: tables of calls, and exchanges of a request and its answer. */
import { type Page, pageOf, sectionOf } from '../pages.ts';
import { PROGRAMS, type Program } from './calls-seen.ts';

export const SERVERS = ['jellyfin', 'radarr', 'sonarr', 'qbittorrent', 'prowlarr', 'seerr'] as const;
export type Server = (typeof SERVERS)[number];

const SERVARR = pageOf('docs/api-radarr-sonarr.md');
const JELLYFIN = pageOf('docs/api-jellyfin.md');
const QBITTORRENT = pageOf('docs/api-qbittorrent.md');
const PROWLARR_SEERR = pageOf('docs/api-prowlarr-seerr.md');

/** Which sections have the calls of a server. */
const TABLES: Readonly<Record<Server, readonly (readonly [Page, string])[]>> = {
  jellyfin: [[JELLYFIN, 'Every call']],
  radarr: [
    [SERVARR, 'Calls of both'],
    [SERVARR, 'Calls of Radarr'],
  ],
  sonarr: [
    [SERVARR, 'Calls of both'],
    [SERVARR, 'Calls of Sonarr'],
  ],
  qbittorrent: [[QBITTORRENT, 'Every call']],
  prowlarr: [[PROWLARR_SEERR, 'Calls of Prowlarr']],
  seerr: [[PROWLARR_SEERR, 'Calls of Seerr']],
};

/** Which servers a page shows exchanges of. */
export const PAGES: readonly (readonly [Page, readonly Server[]])[] = [
  [JELLYFIN, ['jellyfin']],
  [SERVARR, ['radarr', 'sonarr']],
  [QBITTORRENT, ['qbittorrent']],
  [PROWLARR_SEERR, ['prowlarr', 'seerr']],
];

/** A row of a table of calls. */
export interface DocumentedCall {
  readonly method: string;
  /** Parts that vary are in braces. */
  readonly path: string;
  readonly programs: readonly Program[];
}

export function callsOf(server: Server): readonly DocumentedCall[] {
  return TABLES[server].flatMap(([page, section]) =>
    [...sectionOf(page, section).matchAll(/^\| `([A-Z]+) (\/[^`]*)` \| ([^|]+) \|/gm)].map(
      ([, method = '', path = '', who = '']) => ({ method, path, programs: programsIn(who.trim()) }),
    ),
  );
}

function programsIn(cell: string): readonly Program[] {
  if (cell === '–') return [];
  return cell.split(', ').map((name) => {
    const program = PROGRAMS.find((one) => one === name);
    if (program === undefined) throw new Error(`there is no program ${name}`);
    return program;
  });
}

/** Whether both name the same call; a part in braces is any part. */
export function isSameCall(
  one: { readonly method: string; readonly path: string },
  other: { readonly method: string; readonly path: string },
): boolean {
  const [left, right] = [one.path.split('/'), other.path.split('/')];
  return (
    one.method === other.method &&
    left.length === right.length &&
    left.every((part, index) => part === right[index] || `${part}${right[index]}`.includes('{'))
  );
}

/** A request in a block of its own, and the JSON that follows it, if that comes before the next request. */
export interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: string;
  readonly body: string;
  readonly answer?: string;
}

export function exchangesOf({ text }: Page): readonly Exchange[] {
  const fences = [...text.matchAll(/^```(http|json)\n([\s\S]*?)^```$/gm)];
  return fences.flatMap(([, language, content = ''], index) => {
    if (language !== 'http') return [];
    const [, following, answer] = fences[index + 1] ?? [];
    return [{ ...requestOf(content), ...(following === 'json' && answer !== undefined && { answer }) }];
  });
}

/** The first line may go on in lines that begin with `&`. */
function requestOf(content: string): Omit<Exchange, 'answer'> {
  const [head = '', ...rest] = content
    .replaceAll(/\n\s*&/g, '&')
    .trimEnd()
    .split('\n\n');
  const [first = '', ...headers] = head.split('\n');
  const [method = '', target = ''] = first.split(' ');
  return {
    method,
    url: new URL(target, 'http://server'),
    headers: headers.join('\n'),
    body: rest.join('\n\n'),
  };
}
