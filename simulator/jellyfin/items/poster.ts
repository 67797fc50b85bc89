import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 20;
const HEIGHT = 30;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture of an item as PNG: a field of a colour of its own, darker towards the bottom. */
export function posterOf(id: string): Buffer {
  const colour = [0, 2, 4].map((at) => 80 + (Number.parseInt(id.slice(at, at + 2), 16) % 140));
  const rows = Array.from({ length: HEIGHT }, (_, row) => {
    const shade = 1 - (0.6 * row) / HEIGHT;
    const pixel = colour.map((part) => Math.round(part * shade));
    // Each row begins with the number of its filter: none.
    return [0, ...Array.from({ length: WIDTH }, () => pixel).flat()];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(8);
  framed.writeUInt32BE(data.length, 0);
  framed.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([framed.subarray(0, 4), body, framed.subarray(4)]);
}
