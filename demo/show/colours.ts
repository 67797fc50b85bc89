// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the control character ESC
export const COLOUR = /\u001b\[(\d+)m/g;

/** A text as it reads, without the colours of `program/report/paint.ts`. */
export function withoutColours(text: string): string {
  return text.replaceAll(COLOUR, '');
}
