import * as z from 'zod';
import { ByteQuantity, CpuQuantity, DnsLabel, ObjectName } from './scalars.ts';

/** Name of an extended resource. Kubernetes keeps names without a domain, and its own, for itself. */
export const DEVICE_NAME =
  /^(?!([a-z0-9.-]+\.)?kubernetes\.io\/)[a-z0-9]([-a-z0-9.]*[a-z0-9])?\/[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const DeviceName = z
  .string()
  .regex(
    DEVICE_NAME,
    'expected the resource of a device plugin like gpu.intel.com/i915; a path such as /dev/dri cannot be given: no pod under Pod Security "restricted" may have it, so install the device plugin of your hardware',
  );

interface Amounts {
  readonly cpu: string;
  readonly memory: string;
}

const memory = (size: string) =>
  ByteQuantity.default(size).meta({ description: 'memory: 512Mi or 2Gi', examples: ['2Gi'] });

const requested = ({ cpu, memory: size }: Amounts) =>
  z
    .strictObject({
      cpu: CpuQuantity.prefault(cpu).describe('processors: 2, 0.5 or 500m'),
      memory: memory(size),
    })
    .prefault({})
    .describe('what the scheduler sets aside');

const limited = ({ cpu, memory: size }: Amounts) =>
  z
    .strictObject({
      cpu: z
        .union([z.literal('none'), CpuQuantity], {
          error: 'expected processors like 2, 0.5 or 500m, or none',
        })
        .prefault(cpu)
        .describe('processors: 2, 0.5 or 500m; none: whatever the node has left'),
      memory: memory(size),
    })
    .prefault({})
    .describe('what the container may not exceed');

/** Requests and limits of a container, with these defaults. */
export const resources = (limits: Amounts, requests: Amounts) =>
  z.strictObject({ requests: requested(requests), limits: limited(limits) }).prefault({});
export type Resources = z.infer<ReturnType<typeof resources>>;

const Claim = z
  .strictObject({
    name: DnsLabel.meta({ description: 'name of the claim in the pod', examples: ['gpu'] }),
    template: ObjectName.exactOptional().meta({
      description: 'ResourceClaimTemplate, of which each pod gets its own claim',
      examples: ['one-gpu'],
    }),
    claim: ObjectName.exactOptional().meta({
      description: 'ResourceClaim that is there already',
      examples: ['the-gpu'],
    }),
  })
  .superRefine(({ template, claim }, context) => {
    if ((template === undefined) === (claim === undefined)) {
      const message = 'expected either template or claim: where the device comes from';
      context.addIssue({ code: 'custom', message });
    }
  });

/** As `resources`, with devices: hardware without which an app works too. */
export const resourcesWithDevices = (limits: Amounts, requests: Amounts) =>
  z
    .strictObject({
      requests: requested(requests),
      limits: limited(limits),
      devices: z
        .record(DeviceName, z.int().min(1).max(64))
        .default({})
        .meta({
          description: 'devices of a device plugin by name, and how many: gpu.intel.com/i915: 1',
          examples: [{ 'gpu.intel.com/i915': 1 }],
        }),
      claims: z
        .array(Claim)
        .refine(
          (list) => new Set(list.map(({ name }) => name)).size === list.length,
          'expected a name of its own for each claim',
        )
        .default([])
        .describe('devices by dynamic resource allocation (Kubernetes 1.34 and newer)'),
    })
    .prefault({});
export type ResourcesWithDevices = z.infer<ReturnType<typeof resourcesWithDevices>>;
