import type { Exchange, Json } from '../../support/recorded.ts';
import { fieldsOf, listIn } from './plain.ts';

/** Where a client asks otherwise today than when it was recorded, and why. Everything else is asked as it was. */
export interface Difference {
  /** Names of recordings, of any server. */
  readonly cases: readonly string[];
  readonly why: string;
  /** The exchange as it would be today. */
  changes?(exchange: Exchange): Exchange;
  /** A question that is asked besides, answered as in another recording. */
  readonly besides?: { readonly place: 'first' | 'last'; readonly like: string };
}

/** The same exchange with these parameters set; undefined takes one away. */
function asking(query: Readonly<Record<string, string | undefined>>) {
  return (exchange: Exchange): Exchange => {
    const parameters = new URLSearchParams(exchange.request.query);
    for (const [name, value] of Object.entries(query)) {
      if (value === undefined) parameters.delete(name);
      else parameters.set(name, value);
    }
    return { ...exchange, request: { ...exchange.request, query: parameters.toString() } };
  };
}

/** What the client says in every list of items, and a question that was put by hand did not. */
const wholeList = { collapseBoxSetItems: 'false', enableImages: 'false', enableTotalRecordCount: 'true' };

/** The list with entries that were cut off it when the exchange was recorded. */
function withFiles(ids: readonly number[]) {
  return (exchange: Exchange): Exchange => {
    if (exchange.request.method !== 'GET') return exchange;
    const list = listIn(exchange.response.body);
    const back = ids.map((id): Json => ({ ...fieldsOf(list[0]), id }));
    return { ...exchange, response: { ...exchange.response, body: [...list, ...back] } };
  };
}

/** An answer with a list that was cut inside it as it was sent back. */
function withWhole(name: string, list: readonly Json[]) {
  return (exchange: Exchange): Exchange => {
    if (exchange.request.method !== 'GET') return exchange;
    const body = { ...fieldsOf(exchange.response.body), [name]: list };
    return { ...exchange, response: { ...exchange.response, body } };
  };
}

export const differences: readonly Difference[] = [
  {
    cases: ['catalogue', 'catalogue-with-collection'],
    why: 'the client asks for DateCreated too',
    changes: asking({ fields: 'Path,ProviderIds,MediaSourceCount,DateCreated' }),
  },
  {
    cases: [
      ...[
        'collectionMembers',
        'collectionMembers-empty',
        'collectionMembers-three',
        'collectionMembers-four',
      ],
      'collectionMembers-not-recursive',
    ],
    why: 'not recursive, the list was empty every time; the client asks recursively since',
    changes: asking({ ...wholeList, recursive: 'true' }),
  },
  {
    cases: ['collectionMembers-recursive'],
    why: 'put by hand, before the client asked recursively',
    changes: asking(wholeList),
  },
  {
    cases: ['versions-alternate-by-id', 'versions-two-files'],
    why: 'put by hand, with fewer parameters than the client sends',
    changes: asking({ ...wholeList, isMissing: 'false', enableUserData: 'false' }),
  },
  {
    cases: ['userItems-alternate-is-favorite'],
    why: 'put by hand with a filter that the client does not use: it asks for everything and looks itself',
    changes: asking({ ...wholeList, filters: undefined }),
  },
  {
    cases: ['createCollection-season'],
    why: 'put by hand; the client looks for the name first and locks the metadata',
    changes: asking({ isLocked: 'true' }),
    besides: { place: 'first', like: 'collections-none' },
  },
  {
    cases: ['sessions-playing'],
    why: 'somebody plays without a queue, so the client asks which version this is: 12 does not say',
    besides: { place: 'last', like: 'publicInfo-set-up' },
  },
  {
    cases: ['changeConfiguration-system', 'changeConfiguration-system-back'],
    why: 'a list of the configuration was cut in the answers, and whole where it was written back',
    changes: withWhole('SortRemoveCharacters', [',', '&', '-', '{', '}', "'"]),
  },
  {
    cases: ['deleteEpisodeFiles'],
    why: 'the list of files was cut before those that were deleted, and the client looks for each of them',
    changes: withFiles([6, 7, 8, 9, 10, 11]),
  },
];
