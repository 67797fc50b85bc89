/** Takes the long lists out of a large JSON file while it is read, so that neither text nor tree is ever whole in memory. */
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { ListSplitter } from '../../../clients/http/list-splitter.ts';

const SLICE = 65_536;

/**
 * @param lists what is done with the elements of each list at the top of the object, by the list's name; the first is
 * taken from the file as it comes, so the longest belongs there
 * @returns the text of the rest, with those lists empty
 */
export async function splitLists(
  path: string,
  lists: Readonly<Record<string, (element: unknown) => void>>,
): Promise<string> {
  let chunks: AsyncIterable<Buffer> | Iterable<Buffer> = createReadStream(path, { highWaterMark: SLICE });
  let rest = '';
  for (const [key, take] of Object.entries(lists)) {
    const splitter = new ListSplitter(key, (elements) => elements.forEach(take));
    for await (const chunk of chunks) {
      splitter.push(chunk);
      // Others are served in between.
      await setImmediate();
    }
    rest = splitter.end();
    chunks = slicesOf(Buffer.from(rest));
  }
  return rest;
}

function* slicesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}
