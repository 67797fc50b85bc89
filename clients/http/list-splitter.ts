import { isUtf8 } from 'node:buffer';
import { type BodySink, UnusableBody } from './body.ts';
import { JsonScanner } from './json-scanner.ts';

const COMMA = 0x2c;
const OPEN_LIST = 0x5b;

const LIST_BEGINS = Buffer.from('[');
const LIST_ENDS = Buffer.from(']');

/** What stands between two elements of a list of objects, as servers write it; also inside of elements and texts. */
const NEXT_OBJECT = '},{';

/** After so many pieces without such a place the list is none of objects, or is written with spaces. */
const MANY_PIECES = 16;

/** How much deeper each byte leads, outside of strings. */
const NESTING = new Int8Array(256);
for (const open of '{[') NESTING[open.charCodeAt(0)] = 1;
for (const close of '}]') NESTING[close.charCodeAt(0)] = -1;

/** A key and what may stand between it and its value. */
const LONGEST_KEY = 100;

/**
 * Takes a large list out of a JSON object while the object arrives: `{"Items":[…],"TotalRecordCount":3}`, or a list
 * that is the whole answer. Elements are handed on as they are complete, some at a time, so that neither the whole text nor the whole tree of values
 * is ever in memory. What is left, with the list empty, is the text of the body: what does not look like such an
 * object is left as it came.
 */
export class ListSplitter implements BodySink {
  /** What stands before the list, and how deep the list is. */
  readonly #before: { readonly text: RegExp; readonly depth: number };
  readonly #take: (elements: unknown[]) => void;
  readonly #rest: Buffer[] = [];
  /** Bytes of an element whose end has not come yet. */
  #begun: Buffer[] = [];
  #taken = 0;
  /** Below the object before the list, below the list inside of it. */
  #depth = 0;
  #scanner = new JsonScanner();
  /** Inside, a piece is cut where it looks as if an object ended, and scanned only once that was none. */
  #state: 'before' | 'inside' | 'inside, scanned' | 'after' = 'before';

  /**
   * @param key name of the list in the object, of letters; undefined where the answer itself is the list
   * @param take gets some elements, parsed
   */
  constructor(key: string | undefined, take: (elements: unknown[]) => void) {
    this.#before =
      key === undefined ? { text: /^\s*$/, depth: 0 } : { text: new RegExp(`"${key}"\\s*:\\s*$`), depth: 1 };
    this.#take = take;
  }

  push(chunk: Buffer): void {
    let from = 0;
    while (from < chunk.length) {
      if (this.#state === 'after') {
        this.#rest.push(chunk.subarray(from));
        return;
      }
      if (this.#state === 'inside') {
        if (this.#cutObjects(chunk.subarray(from))) return;
      } else {
        from = this.#state === 'before' ? this.#findList(chunk, from) : this.#readElements(chunk, from);
      }
    }
  }

  end(): string {
    const bytes = this.endBytes();
    if (!isUtf8(bytes)) throw new UnusableBody('not-utf8');
    return bytes.toString('utf8');
  }

  /** The bytes of `end`, without those that were taken before; whether they are text is not looked at. */
  endBytes(): Buffer {
    if (this.#state === 'inside') this.#scanFromHere();
    // A list that never ended is left open, so that the whole does not parse.
    return Buffer.concat([...this.#rest, ...this.#begun]);
  }

  /** Takes out what is left up to here, apart from what may still be the key of the list: for bodies of which much is left. */
  takeRest(): Buffer {
    const rest = Buffer.concat(this.#rest);
    const end = this.#state === 'before' ? Math.max(0, rest.length - LONGEST_KEY) : rest.length;
    this.#rest.splice(0, Number.POSITIVE_INFINITY, Buffer.from(rest.subarray(end)));
    return rest.subarray(0, end);
  }

  /**
   * Hands on what stands before the last place that looks like the end of an object. Only the end of an element
   * parses there: inside of one, or of a text, the list would be left open. False where it is none, and from now on
   * every byte is looked at.
   */
  #cutObjects(piece: Buffer): boolean {
    const end = piece.lastIndexOf(NEXT_OBJECT);
    if (end < 0) {
      this.#begun.push(piece);
      if (this.#begun.length > MANY_PIECES) this.#scanFromHere();
      return true;
    }
    const elements = parseElements([...this.#begun, piece.subarray(0, end + 1)]);
    if (elements === undefined) {
      this.#scanFromHere();
      return false;
    }
    this.#give(elements);
    this.#begun = [piece.subarray(end + 2)];
    return true;
  }

  /** What is begun starts with an element: it is scanned as if it had only now come. */
  #scanFromHere(): void {
    const begun = Buffer.concat(this.#begun);
    this.#begun = [];
    this.#state = 'inside, scanned';
    this.push(begun);
  }

  /** Scans up to and including the bracket that opens the list; answers where the elements begin. */
  #findList(chunk: Buffer, from: number): number {
    for (
      let at = this.#scanner.next(chunk, from);
      at < chunk.length;
      at = this.#scanner.next(chunk, at + 1)
    ) {
      const byte = chunk[at] ?? 0;
      if (
        byte === OPEN_LIST &&
        this.#depth === this.#before.depth &&
        this.#opensList(chunk.subarray(from, at))
      ) {
        this.#rest.push(chunk.subarray(from, at + 1));
        this.#state = 'inside';
        this.#scanner = new JsonScanner();
        this.#depth = 0;
        return at + 1;
      }
      this.#depth += NESTING[byte] ?? 0;
    }
    this.#rest.push(chunk.subarray(from));
    return chunk.length;
  }

  #opensList(before: Buffer): boolean {
    const known = Buffer.concat([...this.#rest, before]);
    return this.#before.text.test(known.subarray(-LONGEST_KEY).toString('latin1'));
  }

  /** Hands on the elements that end in this chunk and keeps what comes after them. */
  #readElements(chunk: Buffer, from: number): number {
    let begun = from;
    for (
      let at = this.#scanner.next(chunk, from);
      at < chunk.length;
      at = this.#scanner.next(chunk, at + 1)
    ) {
      const byte = chunk[at] ?? 0;
      if (byte === COMMA && this.#depth === 0) begun = at + 1;
      this.#depth += NESTING[byte] ?? 0;
      if (this.#depth >= 0) continue;
      this.#state = 'after';
      this.#handOn(chunk.subarray(from, at));
      return at;
    }
    if (begun > from) this.#handOn(chunk.subarray(from, begun - 1));
    this.#begun.push(chunk.subarray(begun));
    return chunk.length;
  }

  #handOn(bytes: Buffer): void {
    const pieces = [...this.#begun, bytes];
    this.#begun = [];
    if (!isUtf8(Buffer.concat(pieces))) throw new UnusableBody('not-utf8');
    const elements = parseElements(pieces);
    if (elements === undefined || (elements.length === 0 && this.#taken > 0)) {
      // What is no list of elements goes back to where the whole is judged, and spoils it there.
      this.#rest.push(...pieces, Buffer.from(','));
      return;
    }
    this.#give(elements);
  }

  #give(elements: unknown[]): void {
    this.#taken += elements.length;
    if (elements.length > 0) this.#take(elements);
  }
}

/** The elements that these bytes are, without the brackets of their list; undefined where they are none. */
function parseElements(pieces: readonly Buffer[]): unknown[] | undefined {
  const list = Buffer.concat([LIST_BEGINS, ...pieces, LIST_ENDS]);
  if (!isUtf8(list)) return undefined;
  try {
    return JSON.parse(list.toString('utf8')) as unknown[];
  } catch {
    return undefined;
  }
}
