/** Takes the long lists out of a large JSON file while it is read, so that neither text nor tree is ever whole in memory. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { UnusableBody } from '../../../clients/http/body.ts';
import { ListSplitter } from '../../../clients/http/list-splitter.ts';

const SLICE = 65_536;

/**
 * @param lists what is done with the elements of each list at the top of the object, by the list's name; in the order
 * of the file it takes the least time, in any other the same comes of it
 * @returns the text of the rest, with those lists empty
 * @throws UnusableBody where that is none
 */
export async function splitLists(
  path: string,
  lists: Readonly<Record<string, (element: unknown) => void>>,
): Promise<string> {
  const splitters = Object.entries(lists).map(
    ([key, take]) => new ListSplitter(key, (elements) => elements.forEach(take)),
  );
  const rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: SLICE }) as AsyncIterable<Buffer>) {
    rest.push(throughAll(splitters, chunk));
    // Others are served in between.
    await setImmediate();
  }
  splitters.forEach((splitter, index) => {
    rest.push(throughAll(splitters.slice(index + 1), splitter.endBytes()));
  });
  const bytes = Buffer.concat(rest);
  if (!isUtf8(bytes)) throw new UnusableBody('not-utf8');
  return bytes.toString('utf8');
}

/** What one leaves, the next gets. */
function throughAll(splitters: readonly ListSplitter[], bytes: Buffer): Buffer {
  return splitters.reduce((left, splitter) => {
    splitter.push(left);
    return splitter.takeRest();
  }, bytes);
}
