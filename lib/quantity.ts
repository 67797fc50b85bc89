/** Kubernetes quantities: as numbers, to compare and to add them, and in the form the API server stores. */

/** Suffixes by size; a quantity keeps to its family, binary or decimal. */
const BINARY: readonly string[] = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const DECIMAL: readonly string[] = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
/** Place of the suffix that stands for 1. */
const ONE = DECIMAL.indexOf('');

/** An exact amount: `digits` × 10^-`decimals` × 1024^`power` or × 1000^`power`. */
interface Amount {
  readonly digits: bigint;
  readonly decimals: number;
  readonly base: 1000 | 1024;
  readonly power: number;
}

function amountOf(quantity: string): Amount | undefined {
  const [, whole, fraction = '', suffix = ''] =
    /^(\d+)(?:\.(\d+))?([numkMGTPE]|[KMGTPE]i)?$/.exec(quantity) ?? [];
  if (whole === undefined) return undefined;
  const binary = BINARY.indexOf(suffix);
  const decimal = DECIMAL.indexOf(suffix);
  return {
    digits: BigInt(whole + fraction),
    decimals: fraction.length,
    base: binary >= 0 ? 1024 : 1000,
    power: binary >= 0 ? binary + 1 : decimal - ONE,
  };
}

function known(quantity: string): Amount {
  const amount = amountOf(quantity);
  if (amount === undefined) throw new Error(`expected a quantity like 512Mi, 10G or 500m, got ${quantity}`);
  return amount;
}

function numberOf({ digits, decimals, base, power }: Amount): number {
  return (Number(digits) / 10 ** decimals) * base ** power;
}

/** Bytes of a quantity such as `512Mi` or `10G`. */
export function bytesOf(quantity: string): number {
  return numberOf(known(quantity));
}

/** Processors of a quantity such as `500m` or `0.5`. */
export function coresOf(quantity: string): number {
  return numberOf(known(quantity));
}

/** The sum of quantities, rounded up to whole mebibytes. */
export function sumOf(quantities: readonly string[]): string {
  const bytes = quantities.reduce((sum, quantity) => sum + bytesOf(quantity), 0);
  return canonicalQuantity(`${Math.ceil(bytes / 2 ** 20)}Mi`);
}

/**
 * The same quantity as the API server stores it (CanonicalizeBytes of apimachinery): without a fraction, with
 * the largest suffix of its family that allows that. Anything else reads back otherwise than it was written: a
 * later apply by another tool conflicts, and Argo CD sees a difference for ever.
 */
export function canonicalQuantity(quantity: string): string {
  const { digits, decimals, base, power } = known(quantity);
  if (digits === 0n) return '0';
  return base === 1024
    ? binaryText(roundedUp(digits * 1024n ** BigInt(power), 10n ** BigInt(decimals)))
    : decimalText(digits * 1000n ** BigInt(Math.max(power, 0)), decimals - Math.min(power, 0) * 3);
}

function roundedUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

function binaryText(bytes: bigint): string {
  let [mantissa, power] = [bytes, 0];
  while (mantissa % 1024n === 0n && power < BINARY.length) [mantissa, power] = [mantissa / 1024n, power + 1];
  return `${mantissa}${BINARY[power - 1] ?? ''}`;
}

/** `digits` × 10^-`decimals`, in powers of a thousand. */
function decimalText(digits: bigint, decimals: number): string {
  let [mantissa, places] = [digits, decimals];
  while (mantissa % 10n === 0n) [mantissa, places] = [mantissa / 10n, places - 1];
  // Up to the next multiple of three: 0.05 has two places and is 50m.
  const groups = Math.ceil(places / 3);
  const at = Math.min(ONE - groups, DECIMAL.length - 1);
  return `${mantissa * 10n ** BigInt((ONE - at) * 3 - places)}${DECIMAL[at] ?? ''}`;
}
