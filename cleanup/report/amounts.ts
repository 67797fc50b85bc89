/** Numbers for people. */
import type { Amount } from '../domain/facts/amount.ts';

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** `12.3 GiB`: binary units, one digit after the point from KiB on. */
export function bytesText(bytes: number | 'unknown'): string {
  if (bytes === 'unknown') return 'size unknown';
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  const unit = UNITS[power] ?? 'B';
  return power === 0 ? `${bytes} B` : `${(bytes / 1024 ** power).toFixed(1)} ${unit}`;
}

/** `20,000`. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 file`, `20,000 files`. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${countText(count)} ${count === 1 ? thing : things}`;
}

/** `12 (40.1 GiB)`, with what could not be measured said. */
export function amountText({ items, bytes, unsized }: Amount): string {
  const rest = unsized > 0 ? ` and ${counted(unsized, 'file')} of unknown size` : '';
  return items === 0 ? '0' : `${countText(items)} (${bytesText(bytes)}${rest})`;
}

/** Sum of sizes, with how many were unknown. */
export function sumOf(sizes: readonly (number | 'unknown')[]): { bytes: number; unknown: number } {
  const known = sizes.filter((size) => size !== 'unknown');
  return { bytes: known.reduce((sum, size) => sum + size, 0), unknown: sizes.length - known.length };
}
