import { SeededRandom } from '../random.ts';
import type { Fault } from './faults.ts';
import type { Body, ListBody } from './reply.ts';

const CHUNK_CHARACTERS = 1 << 18;

/** The body as text in pieces of bounded size, spoilt by the faults that struck. */
export function* bodyChunks(body: Body, faults: readonly Fault[]): Generator<string | Buffer> {
  if (faults.some((fault) => fault.kind === 'malformed')) {
    yield '<html><body><h1>502 Bad Gateway</h1></body></html>';
    return;
  }
  if (body.kind === 'bytes') {
    const short = faults.some((fault) => fault.kind === 'truncated' || fault.kind === 'cut');
    yield short ? body.bytes.subarray(0, body.bytes.length / 2) : body.bytes;
    return;
  }
  const chunks = body.kind === 'list' ? listChunks(body, faults) : [wholeText(body)];
  if (!faults.some((fault) => fault.kind === 'truncated' || fault.kind === 'cut')) {
    yield* chunks;
    return;
  }
  const whole = [...chunks].join('');
  yield whole.slice(0, Math.floor(whole.length / 2));
}

export function contentType(body: Body): string {
  return body.kind === 'text' || body.kind === 'bytes' ? body.type : 'application/json; charset=utf-8';
}

function wholeText(body: Exclude<Body, ListBody | { readonly kind: 'bytes' }>): string {
  return body.kind === 'text' ? body.text : JSON.stringify(body.value);
}

function* listChunks(body: ListBody, faults: readonly Fault[]): Generator<string> {
  const thinning = thinner(faults);
  let buffer = body.head;
  let separator = '';
  for (const item of inOrder(body.items, faults)) {
    if (!thinning.keeps()) continue;
    buffer += separator + item;
    separator = ',';
    if (buffer.length < CHUNK_CHARACTERS) continue;
    yield buffer;
    buffer = '';
  }
  yield buffer + body.tail(thinning.withheld());
}

function inOrder(items: ListBody['items'], faults: readonly Fault[]): ListBody['items'] {
  const shuffle = faults.find((fault) => fault.kind === 'shuffled-list');
  if (shuffle === undefined) return items;
  const random = new SeededRandom(shuffle.seed);
  const drawn = [...items].map((item) => ({ item, at: random.next() }));
  return drawn.sort((one, other) => one.at - other.at).map(({ item }) => item);
}

/** Decides item by item what a list fault leaves, and how many of the missing the server itself does not count. */
function thinner(faults: readonly Fault[]): { keeps: () => boolean; withheld: () => number } {
  const emptied = faults.some((fault) => fault.kind === 'empty-list');
  const half = faults.find((fault) => fault.kind === 'half-list');
  let index = 0;
  let dropped = 0;
  return {
    keeps: () => {
      index += 1;
      const keep = !emptied && (half === undefined || index % 2 === 1);
      if (!keep) dropped += 1;
      return keep;
    },
    withheld: () => (emptied || half?.totals === 'halved' ? dropped : 0),
  };
}
