/** The page on what the cleanup is about to remove: `cleanup.cjs serve` in the stack. */
import * as z from 'zod';
import { Door, PageLanguage } from '../../../dashboard/config/schema.ts';
import { Cidr } from '../../../program/config/cidr.ts';
import { doorShape, podShape } from './apps.ts';

/** What it takes with 20,000 items: 103 MiB, and 168 MiB while the plan of a first night is read (`npm run bench dashboard`). */
const SIZES = {
  limits: { cpu: '1', memory: '256Mi' },
  requests: { cpu: '20m', memory: '96Mi' },
};

export const Dashboard = z.strictObject({
  enabled: z
    .boolean()
    .default(false)
    .describe('true: a page that shows what leaves, and why, and lets people keep it'),
  // Unlike the program alone, the stack always has a Jellyfin to ask.
  auth: Door.prefault({ kind: 'jellyfin' }).describe('how people get in'),
  trustedProxies: z
    .array(Cidr)
    .default([])
    .meta({
      description:
        'addresses of proxies that say truly whom they forward: those of the pods of the controller; then cookies are Secure behind https, and whoever guesses passwords is kept waiting alone',
      examples: [['10.42.0.0/16']],
    }),
  language: PageLanguage.default('auto'),
  ...podShape(SIZES),
  ...doorShape,
});
