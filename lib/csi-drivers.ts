/** What is peculiar to drivers of network shares. */

const SMB = 'smb.csi.k8s.io';
const NFS = 'nfs.csi.k8s.io';
/** They find the share by the attributes of a volume; the handle is a name and nothing else. */
const FREELY_NAMED = [SMB, NFS];

export function isFreelyNamed(driver: string): boolean {
  return FREELY_NAMED.includes(driver);
}

/** Drivers that mount NFS with the options of mount.nfs; democratic-csi has its own names for what it serves. */
export function isNfsDriver(driver: string): boolean {
  return driver === NFS || /^org\.democratic-csi\.(.*-)?nfs(-.*)?$/.test(driver);
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
