import { isUtf8 } from 'node:buffer';
import { type BodySink, UnusableBody } from './body.ts';
import { JsonScanner } from './json-scanner.ts';

const COMMA = 0x2c;
const OPEN_LIST = 0x5b;

/** How much deeper each byte leads, outside of strings. */
const NESTING = new Int8Array(256);
for (const open of '{[') NESTING[open.charCodeAt(0)] = 1;
for (const close of '}]') NESTING[close.charCodeAt(0)] = -1;

/** A key and what may stand between it and its value. */
const LONGEST_KEY = 100;

/**
 * Takes a large list out of a JSON object while the object arrives: `{"Items":[…],"TotalRecordCount":3}`. Elements
 * are handed on as they are complete, some at a time, so that neither the whole text nor the whole tree of values
 * is ever in memory. What is left, with the list empty, is the text of the body: what does not look like such an
 * object is left as it came.
 */
export class ListSplitter implements BodySink {
  readonly #key: RegExp;
  readonly #take: (elements: unknown[]) => void;
  readonly #rest: Buffer[] = [];
  /** Bytes of an element whose end has not come yet. */
  #begun: Buffer[] = [];
  #taken = 0;
  /** Below the object before the list, below the list inside of it. */
  #depth = 0;
  readonly #scanner = new JsonScanner();
  #state: 'before' | 'inside' | 'after' = 'before';

  /**
   * @param key name of the list in the object, of letters
   * @param take gets some elements, parsed
   */
  constructor(key: string, take: (elements: unknown[]) => void) {
    this.#key = new RegExp(`"${key}"\\s*:\\s*$`);
    this.#take = take;
  }

  push(chunk: Buffer): void {
    let from = 0;
    while (from < chunk.length) {
      if (this.#state === 'after') {
        this.#rest.push(chunk.subarray(from));
        return;
      }
      from = this.#state === 'before' ? this.#findList(chunk, from) : this.#readElements(chunk, from);
    }
  }

  end(): string {
    // A list that never ended is left open, so that the whole does not parse.
    const bytes = Buffer.concat([...this.#rest, ...this.#begun]);
    if (!isUtf8(bytes)) throw new UnusableBody('not-utf8');
    return bytes.toString('utf8');
  }

  /** Scans up to and including the bracket that opens the list; answers where the elements begin. */
  #findList(chunk: Buffer, from: number): number {
    for (
      let at = this.#scanner.next(chunk, from);
      at < chunk.length;
      at = this.#scanner.next(chunk, at + 1)
    ) {
      const byte = chunk[at] ?? 0;
      if (byte === OPEN_LIST && this.#depth === 1 && this.#followsKey(chunk.subarray(from, at))) {
        this.#rest.push(chunk.subarray(from, at + 1));
        this.#state = 'inside';
        this.#depth = 0;
        return at + 1;
      }
      this.#depth += NESTING[byte] ?? 0;
    }
    this.#rest.push(chunk.subarray(from));
    return chunk.length;
  }

  #followsKey(before: Buffer): boolean {
    const known = Buffer.concat([...this.#rest, before]);
    return this.#key.test(known.subarray(-LONGEST_KEY).toString('latin1'));
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
    const whole = this.#begun.length === 0 ? bytes : Buffer.concat([...this.#begun, bytes]);
    this.#begun = [];
    if (!isUtf8(whole)) throw new UnusableBody('not-utf8');
    const elements = parseElements(whole.toString('utf8'));
    if (elements === undefined || (elements.length === 0 && this.#taken > 0)) {
      // What is no list of elements goes back to where the whole is judged, and spoils it there.
      this.#rest.push(whole, Buffer.from(','));
      return;
    }
    this.#taken += elements.length;
    if (elements.length > 0) this.#take(elements);
  }
}

function parseElements(text: string): unknown[] | undefined {
  try {
    return JSON.parse(`[${text}]`) as unknown[];
  } catch {
    return undefined;
  }
}
