/** `; did you mean true`: the way out for a value whose type is a slip of YAML, else nothing. */
export function corrected(type: string, value: unknown): string {
  if (type === 'string') return typeof value === 'object' ? '' : '; put it in quotes';
  if (typeof value !== 'string') return '';
  if (type === 'boolean' && /^(yes|on|1|true)$/i.test(value)) return '; did you mean true';
  if (type === 'boolean' && /^(no|off|0|false)$/i.test(value)) return '; did you mean false';
  const numeric = type === 'number' || type === 'int';
  return numeric && /^-?\d+(\.\d+)?$/.test(value) ? '; write it without quotes' : '';
}
