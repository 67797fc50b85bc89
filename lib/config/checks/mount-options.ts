import type { Finding } from '../../../program/config/schema-findings.ts';
import { isNfsDriver } from '../../csi-drivers.ts';
import type { Check } from '../check.ts';
import { contradicted } from '../contradicting-options.ts';
import { nfsOptionProblem } from '../nfs-options.ts';
import { mediaSources, placeOfNfs } from '../storage-sources.ts';

interface Rule {
  readonly key: RegExp;
  readonly value?: RegExp;
  readonly reason: string;
}

/** Options that no volume bears, by their key and maybe their value. */
const ANY: readonly Rule[] = [
  { key: /^ro$/, reason: 'Radarr, Sonarr and qBittorrent write here; Jellyfin is read-only without it' },
  {
    key: /^(bg|nofail|noauto)$/,
    reason:
      'the apps would start before the export is there, and write to the disk of the node; leave it out: Kubernetes waits for the mount',
  },
  {
    key: /^(remount|r?bind|move|loop)$/,
    reason: 'it mounts something else than the export; leave it out',
  },
];

/** Of an export, and of no volume that a driver mounts: there the options are the only place for it. */
const VERSION: Rule = {
  key: /^((nfs|mount)?vers?|minorversion|v\d(\.\d)?|nfsv\d(\.\d)?)$/,
  reason: 'the version has a key of its own; set version beside mountOptions',
};

/** Options of NFS that lose data or contradict other settings. */
const NFS: readonly Rule[] = [
  {
    key: /^soft(err|reval)?$/,
    reason: 'a soft mount gives up on a slow server and leaves half-written files; use hard',
  },
  {
    key: /^(mount)?proto$/,
    value: /^udp6?$/,
    reason: 'NFS 4 needs TCP, and NFS 3 loses data over UDP on a fast network; leave it out',
  },
  {
    key: /^udp6?$/,
    reason: 'NFS 4 needs TCP, and NFS 3 loses data over UDP on a fast network; leave it out',
  },
  {
    key: /^(users?|owner|group|x-systemd\..*|_netdev|addr|cred(entials)?|user(name)?|pass(word)?|[ug]id|(file|dir)_?mode)$/,
    reason:
      'it is a word of /etc/fstab or an option of SMB, with which the mount fails or means something else; leave it out',
  },
  ...ANY,
];

/** A name, and maybe a value without anything that mount or a shell would take apart. */
const ONE_OPTION = /^[a-z][a-z0-9_.-]*(=[\w.:/@%+-]+)?$/;

/** Mount options that lose data or contradict other settings. */
export const mountOptions: Check = (config) =>
  mediaSources(config).flatMap(({ path, source }) => {
    if (source.kind === 'nfs') {
      return refused(source.export.mountOptions, placeOfNfs(path, 'mountOptions'), [VERSION, ...NFS]);
    }
    if (source.kind !== 'volume') return [];
    const { csi, mountOptions: options } = source;
    const rules = isNfsDriver(csi.driver) ? NFS : ANY;
    return [
      ...refused(options, [...path, 'volume', 'mountOptions'], rules),
      ...inAttributes(csi.volumeAttributes, [...path, 'volume', 'csi', 'volumeAttributes'], rules),
    ];
  });

/** Drivers of shares take further options from an attribute, all of them in one text. */
function inAttributes(
  attributes: Readonly<Record<string, string>>,
  path: readonly PropertyKey[],
  rules: readonly Rule[],
): readonly Finding[] {
  return Object.entries(attributes)
    .filter(([name]) => name.toLowerCase() === 'mountoptions')
    .flatMap(([name, text]) =>
      forbiddenIn(optionsIn(text), rules).map((message) => ({ path: [...path, name], message })),
    );
}

function refused(
  options: readonly string[],
  path: readonly PropertyKey[],
  rules: readonly Rule[],
): readonly Finding[] {
  const against = contradicted(options);
  return options.flatMap((option, index) => {
    const found = findingsOf(option, rules);
    const other = against[index];
    const further =
      rules === ANY || brokenBy(option, [VERSION]).length > 0 ? undefined : nfsOptionProblem(option);
    const messages = [
      ...found,
      ...(found.length === 0 && further !== undefined ? [further] : []),
      ...(other === undefined || found.length > 0
        ? []
        : [`${option} contradicts ${other}; remove one of them`]),
    ];
    return messages.map((message) => ({ path: [...path, index], message }));
  });
}

/**
 * The kubelet joins all options with commas and hands them to mount, which reads what lies between commas. So an
 * element is judged as mount would read it, whatever it was meant to be.
 */
function findingsOf(option: string, rules: readonly Rule[]): readonly string[] {
  const read = optionsIn(option);
  const forbidden = forbiddenIn(read, rules);
  if (ONE_OPTION.test(option)) return forbidden;
  const usable = read.filter((one) => brokenBy(one, rules).length === 0 && ONE_OPTION.test(one));
  const wayOut =
    usable.length === 0 ? 'remove it' : `write ${usable.map((one) => JSON.stringify(one)).join(', ')}`;
  return [
    `expected one option an element, in lower case and without blanks or commas, got ${JSON.stringify(option)}; ${wayOut}`,
    ...forbidden,
  ];
}

function forbiddenIn(read: readonly string[], rules: readonly Rule[]): readonly string[] {
  return read.flatMap((one) => brokenBy(one, rules).map((reason) => `${one} is refused; ${reason}`));
}

/** What an element says once commas, blanks, quotes, `-o` and capitals are taken away. */
function optionsIn(option: string): readonly string[] {
  return option
    .toLowerCase()
    .split(/[^\w.:/@%+=-]+/)
    .map((part) => part.replace(/^-+(options|o)?=?/, ''))
    .filter((part) => part !== '');
}

function brokenBy(option: string, rules: readonly Rule[]): readonly string[] {
  const [key = '', value = ''] = option.split('=');
  return rules
    .filter((rule) => rule.key.test(key) && (rule.value?.test(value) ?? true))
    .map(({ reason }) => reason);
}
