/** Whether a code of a file is one that this version knows. */
export function isKnown<Words extends object>(words: Words, code: string): code is keyof Words & string {
  return Object.hasOwn(words, code);
}

/** A clause as a sentence. */
export function sentence(clause: string, end = '.'): string {
  const [first = '', ...rest] = clause;
  return `${first.toLocaleUpperCase()}${rest.join('')}${end}`;
}
