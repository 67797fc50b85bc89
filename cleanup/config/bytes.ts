/** Bytes of a number, or of a number with a unit: `500G` by thousands, `400Gi` by 1024. NaN for any other text. */
export function bytesIn(count: number | string): number {
  if (typeof count === 'number') return count;
  const [, number = '', unit = '', binary] = /^([\d.]+)([MGTP])(i?)$/.exec(count) ?? [];
  if (unit === '') return Number.NaN;
  return Math.round(Number(number) * (binary ? 1024 : 1000) ** ('MGTP'.indexOf(unit) + 2));
}
