import { createHash } from 'node:crypto';

type Bencoded = number | string | Buffer | readonly Bencoded[] | { readonly [key: string]: Bencoded };

/** What a torrent is made of: paths below its folder, with their content. */
export interface TorrentContent {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Another value makes another torrent of the same data, as a cross-seed is. @default 16384 */
  readonly pieceLength?: number;
}

/** A v1 torrent file of some files in a folder, and the hash it is known by. */
export function makeTorrent({ name, files, pieceLength = 16_384 }: TorrentContent): {
  file: Buffer;
  hash: string;
} {
  const data = Buffer.concat(Object.values(files).map((content) => Buffer.from(content)));
  const pieces: Buffer[] = [];
  for (let start = 0; start < data.length; start += pieceLength) {
    pieces.push(sha1(data.subarray(start, start + pieceLength)));
  }
  const info = bencode({
    files: Object.entries(files).map(([path, content]) => ({
      length: Buffer.byteLength(content),
      path: path.split('/'),
    })),
    name,
    'piece length': pieceLength,
    pieces: Buffer.concat(pieces),
    private: 1,
  });
  const file = Buffer.concat([Buffer.from('d4:info'), info, Buffer.from('e')]);
  return { file, hash: sha1(info).toString('hex') };
}

function sha1(bytes: Buffer): Buffer {
  return createHash('sha1').update(bytes).digest();
}

/** The encoding of torrent files; the keys of a dictionary are sorted. */
function bencode(value: Bencoded): Buffer {
  if (typeof value === 'number') return Buffer.from(`i${value}e`);
  if (typeof value === 'string') return bencode(Buffer.from(value));
  if (Buffer.isBuffer(value)) return Buffer.concat([Buffer.from(`${value.length}:`), value]);
  if (Array.isArray(value)) return Buffer.concat([Buffer.from('l'), ...value.map(bencode), Buffer.from('e')]);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = entries.flatMap(([key, entry]) => [bencode(key), bencode(entry)]);
  return Buffer.concat([Buffer.from('d'), ...parts, Buffer.from('e')]);
}
