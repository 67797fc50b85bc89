/** Options of an NFS mount as mount.nfs reads them (nfs(5), mount(8)). */
import { nearest } from '../../program/config/suggest.ts';

/** Words alone; each may also stand with `no` before it. */
const FLAGS =
  'ac acl atime cto defaults dev diratime exec fsc hard intr lazytime lock migration rdirplus rdma rdma6 relatime resvport sharecache strictatime suid tcp tcp6 trunkdiscovery async sync rw';

/** Values, each as a pattern and as words for people. */
interface Values {
  readonly pattern: RegExp;
  readonly words: string;
}
const number = (from: number, to: number): Values & { readonly from: number; readonly to: number } => ({
  pattern: /^\d{1,10}$/,
  words: `a whole number from ${from} to ${to}`,
  from,
  to,
});
const oneOf = (...values: readonly string[]): Values => ({
  pattern: new RegExp(`^(${values.join('|')})$`),
  words: values.join(', '),
});
const seconds = number(0, 2_147_483_647);
const transfer = number(1024, 1_048_576);

const VALUES: Readonly<Record<string, Values & { readonly from?: number; readonly to?: number }>> = {
  acdirmax: seconds,
  acdirmin: seconds,
  acregmax: seconds,
  acregmin: seconds,
  actimeo: seconds,
  local_lock: oneOf('all', 'flock', 'none', 'posix'),
  lookupcache: oneOf('all', 'none', 'pos', 'positive'),
  // The kernel has room for sixteen.
  max_connect: number(1, 16),
  mountport: number(0, 65_535),
  namlen: number(1, 255),
  nconnect: number(1, 16),
  port: number(0, 65_535),
  proto: oneOf('rdma', 'rdma6', 'tcp', 'tcp6'),
  retrans: number(0, 2_147_483_647),
  retry: seconds,
  rsize: transfer,
  sec: oneOf('krb5', 'krb5i', 'krb5p', 'none', 'sys'),
  timeo: number(1, 2_147_483_647),
  write: oneOf('eager', 'lazy', 'wait'),
  wsize: transfer,
  xprtsec: oneOf('mtls', 'none', 'tls'),
};
const WORDS = FLAGS.split(' ');
const KNOWN = [...WORDS, ...WORDS.map((word) => `no${word}`), ...Object.keys(VALUES)];

/** Why mount.nfs refuses an option that stands alone, or nothing. An option that nothing here resembles may be a newer one. */
export function nfsOptionProblem(option: string): string | undefined {
  const [key = '', value] = option.split('=');
  const values = VALUES[key];
  if (values !== undefined) {
    const { from = 0, to = Number.POSITIVE_INFINITY } = values;
    const fits = value !== undefined && values.pattern.test(value);
    const inRange = values.from === undefined || (Number(value) >= from && Number(value) <= to);
    return fits && inRange ? undefined : `expected ${key}= with ${values.words}, got ${option}`;
  }
  if (KNOWN.includes(key)) {
    return value === undefined ? undefined : `${key} takes no value, got ${option}; write ${key}`;
  }
  const meant = nearest(key, KNOWN);
  return meant === undefined ? undefined : `mount knows no option ${key}; did you mean ${meant}`;
}
