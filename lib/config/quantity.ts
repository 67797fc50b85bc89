/** Kubernetes quantities as numbers, to compare them. */

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** Bytes of `512Mi`. */
export function bytesOf(quantity: string): number {
  const [, number = '', unit = ''] = quantity.match(/^(\d+)([A-Za-z]*)$/) ?? [];
  return Number(number) * (UNITS[unit] ?? Number.NaN);
}

/** Processors of `500m` or `0.5`. */
export function coresOf(quantity: string): number {
  return quantity.endsWith('m') ? Number(quantity.slice(0, -1)) / 1000 : Number(quantity);
}
