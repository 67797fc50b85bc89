/** Generators of the setup section, and of what setup does with the apps. */
import fc from 'fast-check';
import { delivery } from './arbitrary-cleanup.ts';
import { resources, schedule, timeZone } from './arbitrary-parts.ts';

const anything = { requiredKeys: [] };

export const setup = (mountPath: string) =>
  fc.record(
    {
      enabled: fc.boolean(),
      schedule,
      timeZone,
      suspend: fc.boolean(),
      username: fc.constantFrom('admin', 'Ann of the house'),
      recycleBin: fc.record(
        {
          path: fc.constantFrom(`${mountPath}/bin`, `${mountPath}/media/.bin`),
          days: fc.integer({ min: 1, max: 365 }),
        },
        { requiredKeys: ['path'] },
      ),
      checks: fc.record({ enabled: fc.boolean(), schedule }, anything),
      tryHardLink: fc.boolean(),
      delivery,
      activeDeadlineSeconds: fc.integer({ min: 60, max: 86_400 }),
      resources,
    },
    anything,
  );

/** Where people sign in. */
export const authentication = fc.constantFrom('forms', 'external', 'disabledForLocalAddresses');

/** What setup wants of Jellyfin. */
export const household = {
  administrator: fc.constantFrom('admin', 'Root of all'),
  users: fc.subarray([
    { name: 'Ann' },
    { name: 'Ben the 2nd', administrator: false },
    { name: '\u5b89\u5a1c', secretKey: 'anna', administrator: true },
  ]),
  directPlay: fc.constantFrom('enforce', 'report', 'off'),
  trustedProxies: fc.subarray(['10.42.0.0/16', 'fd00:42::/64']),
  scanEveryHours: fc.constantFrom(1, 6.5, 168),
};

export const shareLimits = fc.record(
  {
    ratio: fc.constantFrom(0, 1.5, 9998),
    seedingDays: fc.constantFrom(0.5, 14, 3650),
    atLimit: fc.constantFrom('stop', 'super-seed'),
  },
  anything,
);

export const syncLevel = fc.constantFrom('fullSync', 'addOnly');
