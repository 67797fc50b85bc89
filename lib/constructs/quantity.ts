const unitBytes: Record<string, number> = {
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

/** Bytes of a Kubernetes quantity such as `512Mi` or `10G`. */
export function bytesOf(quantity: string): number {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)([kMGTP]i?|Ki)?$/.exec(quantity) ?? [];
  const factor = unitBytes[unit];
  if (amount === undefined || factor === undefined) {
    throw new Error(`expected a quantity like 512Mi or 10G, got ${quantity}`);
  }
  return Number(amount) * factor;
}

/** The sum of quantities, rounded up to whole mebibytes. */
export function sumOf(quantities: readonly string[]): string {
  const bytes = quantities.reduce((sum, quantity) => sum + bytesOf(quantity), 0);
  return `${Math.ceil(bytes / 2 ** 20)}Mi`;
}
