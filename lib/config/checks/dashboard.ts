import { isEverybody, isLoopback } from '../../../program/config/addresses.ts';
import { exportersOf } from '../apps-of.ts';
import type { Check } from '../check.ts';

/** The page is what tells the numbers. */
export const numbersWithoutPage: Check = ({ dashboard, metrics }) => {
  if (!metrics.enabled || dashboard.enabled) return [];
  const message = 'the page tells the numbers: write dashboard: { enabled: true } too';
  return [{ path: ['metrics', 'enabled'], message }];
};

/** Without a namespace the network lets nobody read them. */
export const unreadNumbers: Check = (config) => {
  const { metrics } = config;
  const isTold = metrics.enabled || exportersOf(config).length > 0;
  if (!isTold || metrics.scrape === 'none' || metrics.namespaces.length > 0) return [];
  const message =
    'no namespace may read the numbers, so that no Prometheus gets them; write its own: [monitoring]';
  return [{ path: ['metrics', 'namespaces'], message }];
};

/** The page shows what the cleanup leaves in its state folder. */
export const pageWithoutCleanup: Check = ({ cleanup, dashboard }) => {
  if (cleanup.enabled || !dashboard.enabled) return [];
  const message =
    'the page shows what the cleanup is about to remove, and cleanup.enabled is false; set that to true, or this to false';
  return [{ path: ['dashboard', 'enabled'], message }];
};

/** A proxy is some machine; the word of every machine is no proof of who somebody is. */
export const everybodysWord: Check = ({ apps: { jellyfin }, dashboard: { auth, trustedProxies } }) => {
  const believed = [
    ...(auth.kind === 'proxy'
      ? auth.from.map((cidr, index) => ({ cidr, place: ['dashboard', 'auth', 'from', index] }))
      : []),
    ...trustedProxies.map((cidr, index) => ({ cidr, place: ['dashboard', 'trustedProxies', index] })),
    ...(jellyfin.trustedProxies ?? []).map((cidr, index) => ({
      cidr,
      place: ['apps', 'jellyfin', 'trustedProxies', index],
    })),
  ];
  return believed
    .filter(({ cidr }) => isEverybody(cidr) || isLoopback(cidr))
    .map(({ cidr, place }) => ({
      path: place,
      message: isLoopback(cidr)
        ? `${cidr} is the pod of the page itself, and no proxy is in it; write the addresses of the pods of the proxy`
        : `${cidr} is every address there is, or nearly, so that anybody would be believed; write those of the proxy`,
    }));
};
