import type { Exchange, Json } from '../../support/recorded.ts';

/**
 * The same answer with null and absent the other way round: what was null is gone, and what one entry of a
 * list lacks that another has is null. Servers leave null out nearly always, and not quite.
 */
export function swapped(exchange: Exchange): Exchange {
  return { ...exchange, response: { ...exchange.response, body: swap(exchange.response.body) } };
}

function swap(value: Json): Json {
  if (Array.isArray(value)) return entries(value as readonly Json[]);
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value as Readonly<Record<string, Json>>).filter(([, one]) => one !== null);
  return Object.fromEntries(present.map(([name, one]) => [name, swap(one)]));
}

function entries(list: readonly Json[]): Json {
  const objects = list.filter(isObject);
  const names = new Set(objects.flatMap((one) => Object.keys(one)));
  return list.map((one) => {
    if (!isObject(one)) return swap(one);
    const lacking = [...names].filter((name) => !(name in one));
    return { ...(swap(one) as object), ...Object.fromEntries(lacking.map((name) => [name, null])) };
  });
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
