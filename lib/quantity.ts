/** Kubernetes quantities as numbers, to compare and to add them. */

const UNIT_BYTES: Readonly<Record<string, number>> = {
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

/** Bytes of a quantity such as `512Mi` or `10G`. */
export function bytesOf(quantity: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)([kMGTP]i?|Ki)?$/.exec(quantity) ?? [];
  const factor = UNIT_BYTES[unit];
  if (amount === undefined || factor === undefined) {
    throw new Error(`expected a quantity like 512Mi or 10G, got ${quantity}`);
  }
  return Number(amount) * factor;
}

/** Processors of a quantity such as `500m` or `0.5`. */
export function coresOf(quantity: string): number {
  return quantity.endsWith('m') ? Number(quantity.slice(0, -1)) / 1000 : Number(quantity);
}

/** The sum of quantities, rounded up to whole mebibytes. */
export function sumOf(quantities: readonly string[]): string {
  const bytes = quantities.reduce((sum, quantity) => sum + bytesOf(quantity), 0);
  return `${Math.ceil(bytes / 2 ** 20)}Mi`;
}
