/** Ways between an app and what the stack does not know: an exporter's Prometheus, a mail server at home. */
import * as z from 'zod';
import { Cidr } from '../../../program/config/cidr.ts';
import { DnsLabel } from './scalars.ts';

const Destination = z
  .strictObject({
    addresses: z
      .array(Cidr)
      .min(1, 'expected at least one range')
      .exactOptional()
      .meta({
        description: 'machines at home, as ranges: 192.168.1.20/32 is one',
        examples: [['192.168.1.20/32']],
      }),
    namespace: DnsLabel.exactOptional().meta({
      description: 'another namespace of the cluster, instead of addresses',
      examples: ['search'],
    }),
    ports: z
      .array(z.int().min(1).max(65_535))
      .min(1, 'expected at least one port')
      .meta({
        description: 'TCP ports; in a namespace those of the pods, which may differ from those of a Service',
        examples: [[587]],
      }),
  })
  .refine(({ addresses, namespace }) => (addresses === undefined) !== (namespace === undefined), {
    message: 'expected either addresses or namespace',
  })
  .meta({ id: 'Destination' });
export type Destination = z.infer<typeof Destination>;

export const AppNetwork = z
  .strictObject({
    from: z
      .array(DnsLabel)
      .default([])
      .meta({
        description: 'other namespaces of the cluster whose pods may call it: monitoring',
        examples: [['monitoring']],
      }),
    to: z
      .array(Destination)
      .default([])
      .describe('what it may call beside the apps of the stack and the internet'),
  })
  .meta({ id: 'AppNetwork' });
