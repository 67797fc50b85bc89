/** Generators of the page on what leaves. */
import fc from 'fast-check';
import type { Settings } from './some-config.ts';

const anything = { requiredKeys: [] };

const ranges = fc.subarray(['10.42.0.0/16', 'fd00::/64'], { minLength: 1 });

const door = fc.oneof(
  fc.record(
    { kind: fc.constant('jellyfin'), people: fc.constantFrom('everybody', 'administrators') },
    { requiredKeys: ['kind'] },
  ),
  fc.record(
    {
      kind: fc.constant('proxy'),
      header: fc.constantFrom('Remote-User', 'X-Forwarded-User'),
      from: ranges,
      administrators: fc.subarray(['anna', 'ben']),
    },
    { requiredKeys: ['kind', 'header', 'from'] },
  ),
);

/** @param common what it has as every app has it; it keeps nothing, and its image is the cleanup's */
export function dashboard({
  configSize: _,
  config: __,
  ...common
}: Readonly<Record<string, fc.Arbitrary<unknown>>>) {
  return fc.record(
    {
      enabled: fc.boolean(),
      auth: door,
      trustedProxies: ranges,
      language: fc.constantFrom('en', 'de', 'auto'),
      ...common,
    },
    anything,
  );
}

/** Without the cleanup there is nothing to show, and without the page nobody who tells its numbers. */
export function pageWithCleanup({ cleanup, dashboard: page, metrics: numbers }: Settings): Settings {
  const withoutJob = Object(cleanup).enabled === false;
  const shown = !withoutJob && Object(page).enabled === true;
  return {
    ...(withoutJob && page !== undefined && { dashboard: { ...Object(page), enabled: false } }),
    ...(!shown && numbers !== undefined && { metrics: { ...Object(numbers), enabled: false } }),
  };
}
