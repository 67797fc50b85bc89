import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What commands need stands in a bundle as one long string in base64. */
const PACKED = /(?<=["'`])[A-Za-z0-9+/]{10000,}={0,2}(?=["'`])/;

/** All of the program that anybody could read or run: the bundle with what it packed, unpacked in its place. */
export function unpackedProgram(bundle: string): string {
  return withPacked(bundle, (packed) => inflateRawSync(Buffer.from(packed, 'base64')).toString());
}

/** The same program, whose commands come to this text instead. */
export function repackedProgram(bundle: string, text: string): string {
  return withPacked(bundle, () => deflateRawSync(text).toString('base64'));
}

function withPacked(bundle: string, change: (packed: string) => string): string {
  if (!PACKED.test(bundle)) throw new Error('nothing is packed in this bundle');
  return bundle.replace(PACKED, change);
}
