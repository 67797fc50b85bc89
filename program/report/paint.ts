/** Colours of a terminal, or none. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly danger: (text: string) => string;
  readonly notice: (text: string) => string;
  readonly faint: (text: string) => string;
}

const plain = (text: string) => text;

export const PLAIN: Paint = { heading: plain, danger: plain, notice: plain, faint: plain };

/** Select Graphic Rendition of ECMA-48; `0` ends it. */
const sgr = (code: number) => (text: string) => (text === '' ? '' : `\u001b[${code}m${text}\u001b[0m`);

export const COLOURED: Paint = { heading: sgr(1), danger: sgr(31), notice: sgr(33), faint: sgr(2) };
