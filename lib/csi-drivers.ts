/** What is peculiar to drivers of network shares. */

const SMB = 'smb.csi.k8s.io';
/** They find the share by the attributes of a volume; the handle is a name and nothing else. */
const FREELY_NAMED = [SMB, 'nfs.csi.k8s.io'];

export function isFreelyNamed(driver: string): boolean {
  return FREELY_NAMED.includes(driver);
}

/** SMB knows no owners of this side: without these options every file would be root's. */
export function ownerOptions(
  driver: string,
  options: readonly string[],
  { uid, gid }: { readonly uid: number; readonly gid: number },
): readonly string[] {
  if (driver !== SMB) return [];
  return [`uid=${uid}`, `gid=${gid}`].filter(
    (option) => !options.some((given) => given.split('=')[0] === option.split('=')[0]),
  );
}
