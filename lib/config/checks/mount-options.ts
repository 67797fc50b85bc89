import type { Finding } from '../../../cleanup/config/schema-findings.ts';
import type { Check } from '../check.ts';

const REFUSED: readonly { readonly option: RegExp; readonly reason: string }[] = [
  {
    option: /^soft(err|reval)?$/,
    reason: 'a soft mount gives up on a slow server and leaves half-written files; use hard',
  },
  { option: /^(nfs)?vers?=/, reason: 'the version has a key of its own; set version beside mountOptions' },
  { option: /^ro$/, reason: 'Radarr, Sonarr and qBittorrent write here; Jellyfin is read-only without it' },
  { option: /^(proto|mountproto)=udp6?$/, reason: 'NFS 4 needs TCP; leave it out' },
];

/** Mount options that lose data or contradict other settings. */
export const mountOptions: Check = ({ storage }) => [
  ...refused(storage.nfs.mountOptions, ['storage', 'nfs', 'mountOptions']),
  ...refused(storage.downloads?.mountOptions ?? [], ['storage', 'downloads', 'mountOptions']),
];

function refused(options: readonly string[], path: readonly PropertyKey[]): readonly Finding[] {
  return options.flatMap((option, index) =>
    REFUSED.filter((rule) => rule.option.test(option)).map(({ reason }) => ({
      path: [...path, index],
      message: `${option} is refused; ${reason}`,
    })),
  );
}
