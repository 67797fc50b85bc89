const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Bytes that a scan stops at, outside of strings. */
const STOPS = new Uint8Array(256);
for (const stop of ',[]{}"') STOPS[stop.charCodeAt(0)] = 1;

/** Finds the commas and brackets of JSON that comes in pieces, and passes over its strings. */
export class JsonScanner {
  #inString = false;
  /** The last byte of the piece before was a backslash of a string. */
  #escaped = false;

  /** Index of the next comma or bracket at `from` or after it; the length of the piece when there is none. */
  next(piece: Buffer, from: number): number {
    const { length } = piece;
    let at = this.#inString ? this.#endOfString(piece, from) : from;
    while (at < length) {
      const byte = piece[at] ?? 0;
      if (STOPS[byte] === 0) at++;
      else if (byte !== QUOTE) return at;
      else at = this.#endOfString(piece, at + 1);
    }
    return length;
  }

  /** Where the text after the string begins; remembers a string that goes on in the next piece. */
  #endOfString(piece: Buffer, from: number): number {
    const { length } = piece;
    let at = this.#escaped ? from + 1 : from;
    while (at < length) {
      const byte = piece[at];
      if (byte === QUOTE) {
        this.#inString = false;
        this.#escaped = false;
        return at + 1;
      }
      at += byte === BACKSLASH ? 2 : 1;
    }
    this.#inString = true;
    // A backslash at the very end escapes the first byte of the next piece.
    this.#escaped = at > length;
    return length;
  }
}
