/** Building blocks of the schema: single values that several sections share. */
import * as z from 'zod';
import { bytesOf, coresOf } from '../../quantity.ts';
import { cronProblem } from '../cron.ts';
import { timeZoneProblem } from '../time-zone.ts';

/** Name of a Service, so it starts with a letter (RFC 1035), and of everything else that carries it. */
export const DnsLabel = z
  .string()
  .max(63, 'expected at most 63 characters')
  .regex(/^[a-z]([-a-z0-9]*[a-z0-9])?$/, 'expected lower-case letters, digits and -, starting with a letter')
  .meta({ title: 'name' });

/** Name of an object in the cluster: a storage class, a Gateway, an issuer, a node. */
export const ObjectName = z
  .string()
  .max(253, 'expected at most 253 characters')
  .regex(
    /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    'expected the name of an object in the cluster: lower-case letters, digits, - and . between them',
  )
  .meta({ title: 'name' });

/** Key of a Secret, as the API server checks it. */
export const SecretDataKey = z
  .string()
  .regex(/^(?!\.\.?$|\.\.)[-._a-zA-Z0-9]{1,253}$/, 'expected letters, digits, -, _ and .');

const PARTS = /(\/(?!\.{1,2}(\/|$))(?! )([^/\s]| (?=[^/]))+)+/.source;

const folderOf = (form: string) =>
  z
    .string()
    .regex(
      new RegExp(`^${form}$`),
      'expected an absolute folder like /data/media, without a trailing slash, . or ..',
    )
    .refine(
      (folder) =>
        Buffer.byteLength(folder) < 4096 && folder.split('/').every((part) => Buffer.byteLength(part) <= 255),
      'expected a folder whose parts have at most 255 characters each, as file systems do',
    )
    .meta({ title: 'folder', examples: ['/data/media'] });

/** Absolute folder without a trailing slash, `.` or `..`, and without blanks at the ends of a part. */
export const Folder = folderOf(PARTS);

/** The same, or the root: of NFS 4 that is an export too, the one that its server calls `fsid=0`. */
export const ExportFolder = folderOf(`(\\/|${PARTS})`);

/** Folder at which a volume is mounted in a pod. */
export const MountFolder = Folder.refine(
  (folder) => !folder.includes(':'),
  'expected a folder without a colon, which mounts cannot have; whether it is read-only has a key of its own',
);

const BYTES = 'expected a size like 512Mi, 20Gi or 4Ti';

/** Amount of storage or memory. */
export const ByteQuantity = z
  .string({ error: BYTES })
  .regex(/^[1-9]\d*(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)$/, { error: BYTES, abort: true })
  // Quantities are 64-bit numbers; a larger one is cut off without a word.
  .refine((size) => bytesOf(size) < 2 ** 63, `${BYTES}, below 8192Pi`)
  .meta({ title: 'size', examples: ['20Gi'] });

const CORES = 'expected processors like 2, 0.5 or 500m';
/** No machine has more. */
const MOST_CORES = 4096;

/** Amount of processor time; `cpu: 2` may be written as a number. */
export const CpuQuantity = z
  .union(
    [
      z
        .string()
        .regex(/^(?=.*[1-9])(\d+m|\d+(\.\d{1,3})?)$/, { error: CORES, abort: true })
        .refine((cores) => coresOf(cores) <= MOST_CORES, `${CORES}, at most ${MOST_CORES}`),
      // Kubernetes counts processors in thousandths.
      z
        .number()
        .min(0.001, CORES)
        .max(MOST_CORES, `${CORES}, at most ${MOST_CORES}`)
        .refine(isThousandths, CORES),
    ],
    {
      error: CORES,
    },
  )
  .transform(String)
  .meta({ title: 'processors', examples: ['500m'] });

/** Name of a zone in the tz database. */
export const TimeZone = z
  .string()
  .superRefine((zone, context) => {
    const problem = timeZoneProblem(zone);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  })
  .meta({ title: 'time zone', examples: ['Europe/Berlin'] });

/** Schedule as the CronJob controller reads it. */
export const CronSchedule = z
  .string()
  .superRefine((schedule, context) => {
    const problem = cronProblem(schedule);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  })
  .meta({ title: 'schedule', examples: ['30 2 * * *'] });

const QUALIFIED_NAME =
  /^(?!.{254,}\/)([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
/** Key of a label or an annotation. */
export const QualifiedName = z
  .string()
  .regex(QUALIFIED_NAME, 'expected a key like example.org/name')
  .meta({ title: 'key', examples: ['example.org/dedicated'] });

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Annotations of an object. */
export const Annotations = z
  .record(QualifiedName, z.string())
  .refine(
    (annotations) => !(LAST_APPLIED in annotations),
    `expected annotations without ${LAST_APPLIED}, which kubectl writes itself; remove it`,
  )
  .refine(
    (annotations) => sizeOf(annotations) <= 262_144,
    'expected at most 256 KiB of annotations, which is all that an object may have',
  )
  .meta({ title: 'annotations', examples: [{ 'example.org/note': 'media' }] });

export const LabelValue = z
  .string()
  .regex(
    /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/,
    'expected a label of at most 63 letters, digits, -, _ and .',
  )
  .meta({ title: 'label' });

/** Labels that select objects. */
export const Labels = z
  .record(QualifiedName, LabelValue)
  .meta({ title: 'labels', examples: [{ 'example.org/disk': 'large' }] });

function sizeOf(annotations: Readonly<Record<string, string>>): number {
  return Buffer.byteLength(Object.entries(annotations).flat().join(''));
}

function isThousandths(cores: number): boolean {
  return /^\d+(\.\d{1,3})?$/.test(String(cores));
}

/** Value of the label kubernetes.io/hostname of a node. */
export const NodeLabel = ObjectName.max(63, 'expected at most 63 characters, as a label has');
