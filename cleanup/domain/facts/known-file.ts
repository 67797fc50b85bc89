/** The file of a movie or episode where it is known to have one. */
export function knownFile<File>({ file }: { readonly file: File | 'none' | 'unknown' }): File | undefined {
  return file === 'none' || file === 'unknown' ? undefined : file;
}
