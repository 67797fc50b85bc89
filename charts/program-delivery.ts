import type { Delivery } from '../lib/config/schema/jobs.ts';
import type { ProgramDelivery } from '../lib/constructs/jobs/job-program.ts';
import { images } from '../lib/images.ts';

/** How a program comes into the cluster; `source` is the program, for a ConfigMap, and `siblings` what it loads from beside it. */
export function deliveryOf(
  delivery: Delivery,
  source: string,
  siblings: Readonly<Record<string, string>> = {},
): ProgramDelivery {
  return delivery.kind === 'image'
    ? delivery
    : { kind: 'configMap', nodeImage: delivery.image ?? images.node, source, siblings };
}
