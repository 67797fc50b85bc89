import { constants, isUtf8 } from 'node:buffer';
import type { Dispatcher } from 'undici';

/** Why a body is not usable. */
export type BodyFault = 'too-large' | 'compressed' | 'not-utf8';

/** Carries the fault to the connection, which knows server and operation. */
export class UnusableBody extends Error {
  override readonly name = 'UnusableBody';
  readonly fault: BodyFault;

  constructor(fault: BodyFault) {
    super(fault);
    this.fault = fault;
  }
}

/** What a body flows into while it arrives. */
export interface BodySink {
  push(chunk: Buffer): void;
  /** The body as text, or what the sink left of it. */
  end(): string;
}

/** Keeps all of it. */
class WholeText implements BodySink {
  readonly #chunks: Buffer[] = [];
  #length = 0;

  push(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > constants.MAX_STRING_LENGTH) throw new UnusableBody('too-large');
    this.#chunks.push(chunk);
  }

  end(): string {
    const bytes = Buffer.concat(this.#chunks);
    if (!isUtf8(bytes)) throw new UnusableBody('not-utf8');
    return bytes.toString('utf8');
  }
}

/**
 * The whole body as text. It is never held beyond `maxBytes`: the rest is not read. undici's `request` does
 * not decompress, so a compressed body (which was not asked for) is a fault and not garbage.
 */
export async function readBody(
  { body, headers }: Pick<Dispatcher.ResponseData, 'body' | 'headers'>,
  maxBytes: number,
  sink: BodySink = new WholeText(),
): Promise<string> {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && String(encoding).toLowerCase() !== 'identity') {
    await body.dump();
    throw new UnusableBody('compressed');
  }
  let length = 0;
  let begun: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new UnusableBody('too-large');
    if (begun === undefined) {
      sink.push(chunk);
      continue;
    }
    begun = Buffer.concat([begun, chunk]);
    if (begun.length < BYTE_ORDER_MARK.length) continue;
    sink.push(withoutMark(begun));
    begun = undefined;
  }
  if (begun !== undefined) sink.push(begun);
  return sink.end();
}

/** Some proxies put it before text; it is none of it, and no JSON begins with it. */
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function withoutMark(bytes: Buffer): Buffer {
  const { length } = BYTE_ORDER_MARK;
  return bytes.subarray(0, length).equals(BYTE_ORDER_MARK) ? bytes.subarray(length) : bytes;
}

/** What a failed answer says for people, on one line; empty when it says nothing. */
export function explanationIn(text: string): string {
  const parsed = parseLoosely(text);
  const words = Array.isArray(parsed) ? parsed.map(messageOf).filter(Boolean).join('; ') : messageOf(parsed);
  return words.replaceAll(/\s+/g, ' ').trim();
}

function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.trimStart().startsWith('<') ? undefined : text; // an HTML page explains nothing
  }
}

/** Radarr and Sonarr say `errorMessage` (validation, start-up) or `message` (faults); Jellyfin says `title` or plain text. */
function messageOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  const fields = value as Readonly<Record<string, unknown>>;
  const found = [fields['errorMessage'], fields['message'], fields['title']].find(
    (field) => typeof field === 'string',
  );
  return typeof found === 'string' ? found : '';
}
