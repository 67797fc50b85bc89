import { gzipSync } from 'fflate';

/**
 * Bytes of one part at most. In base64 that stays below 250,000, so that the object that holds it fits the
 * annotation of at most 262,144 bytes into which a plain `kubectl apply` copies every object.
 */
const PART_BYTES = 186_000;

/**
 * A program as gzip, in as many parts as it takes, each in base64. The same program gives the same text on
 * every machine: zlib's own output differs between processors and versions of Node, fflate's does not.
 */
export function packedProgram(source: string): readonly string[] {
  const packed = Buffer.from(gzipSync(Buffer.from(source), { level: 9, mtime: 0 }));
  const parts = Array.from({ length: Math.ceil(packed.length / PART_BYTES) }, (_, index) =>
    packed.subarray(index * PART_BYTES, (index + 1) * PART_BYTES),
  );
  return parts.map((part) => part.toString('base64'));
}
