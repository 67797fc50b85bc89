/** Building blocks of the schema: single values that several sections share. */
import * as z from 'zod';
import { cronProblem } from '../cron.ts';
import { timeZoneProblem } from '../time-zone.ts';

/** Name of a Service, so it starts with a letter (RFC 1035), and of everything else that carries it. */
export const DnsLabel = z
  .string()
  .max(63, 'expected at most 63 characters')
  .regex(/^[a-z]([-a-z0-9]*[a-z0-9])?$/, 'expected lower-case letters, digits and -, starting with a letter')
  .meta({ title: 'name' });

/** DNS name as in a certificate or a route, without scheme, port or path. */
export const HostName = z
  .string()
  .max(253, 'expected at most 253 characters')
  .regex(
    /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
    'expected a host name like tv.example.org, in lower case, without scheme, port or path',
  )
  .meta({ title: 'host name', examples: ['tv.example.org'] });

/** Name of an object in the cluster: a storage class, a Gateway, an issuer, a node. */
export const ObjectName = z
  .string()
  .max(253, 'expected at most 253 characters')
  .regex(
    /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/,
    'expected the name of an object in the cluster: lower-case letters, digits, - and .',
  )
  .meta({ title: 'name' });

/** Absolute folder without a trailing slash, `.` or `..`. */
export const Folder = z
  .string()
  .regex(
    /^(\/(?!\.{1,2}(\/|$))([^/\s]| )+)+$/,
    'expected an absolute folder like /data/media, without a trailing slash, . or ..',
  )
  .meta({ title: 'folder', examples: ['/data/media'] });

const BYTES = 'expected a size like 512Mi, 20Gi or 4Ti';

/** Amount of storage or memory. */
export const ByteQuantity = z
  .string({ error: BYTES })
  .regex(/^[1-9]\d*(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)$/, BYTES)
  .meta({ title: 'size', examples: ['20Gi'] });

const CORES = 'expected processors like 2, 0.5 or 500m';

/** Amount of processor time; `cpu: 2` may be written as a number. */
export const CpuQuantity = z
  .union(
    [
      z.string().regex(/^(?=.*[1-9])(\d+m|\d+(\.\d{1,3})?)$/, CORES),
      // Kubernetes counts processors in thousandths.
      z.number().min(0.001, CORES).max(1_000_000, CORES).refine(isThousandths, CORES),
    ],
    {
      error: CORES,
    },
  )
  .transform(String)
  .meta({ title: 'processors', examples: ['500m'] });

/** Image pinned to one content: a tag that people read and a digest that machines check. */
export const Image = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._/:-]*:[\w][\w.-]{0,127}@sha256:[0-9a-f]{64}$/,
    'expected name:tag@sha256:<64 hex digits>; the tag tells the version, the digest pins the content',
  )
  .meta({ title: 'image', examples: [`registry.example.org/app:1.2.3@sha256:${'0'.repeat(64)}`] });

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

const QUALIFIED_NAME = /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
/** Key of a label or an annotation. */
export const QualifiedName = z
  .string()
  .regex(QUALIFIED_NAME, 'expected a key like example.org/name')
  .meta({ title: 'key', examples: ['example.org/dedicated'] });

/** Annotations of an object. */
export const Annotations = z
  .record(QualifiedName, z.string())
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

function isThousandths(cores: number): boolean {
  return /^\d+(\.\d{1,3})?$/.test(String(cores));
}
