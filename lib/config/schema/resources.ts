import * as z from 'zod';
import { ByteQuantity, CpuQuantity } from './scalars.ts';

interface Amounts {
  readonly cpu: string;
  readonly memory: string;
}

const amounts = (defaults: Amounts) =>
  z
    .strictObject({
      cpu: CpuQuantity.default(defaults.cpu).describe('processors: 2, 0.5 or 500m'),
      memory: ByteQuantity.default(defaults.memory).describe('memory: 512Mi or 2Gi'),
    })
    .prefault({});

/** Requests and limits of a container, with these defaults. */
export const resources = (limits: Amounts, requests: Amounts) =>
  z
    .strictObject({
      requests: amounts(requests).describe('what the scheduler sets aside'),
      limits: amounts(limits).describe('what the container may not exceed'),
    })
    .prefault({});
export type Resources = z.infer<ReturnType<typeof resources>>;
