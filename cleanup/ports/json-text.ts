/** The value of a JSON text, or what is wrong with it in words that quote nothing of it. */
export function parseJsonText(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    // A byte order mark is what some editors put in front.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    // The parser's message quotes the file; only the place is of use.
    const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    return { problem: `not valid JSON${place === undefined ? '' : ` (at character ${place})`}` };
  }
}
