/** Text that QSettings reads back from a file of settings as it is. */
const PLAIN = /^(?! )[\w./:* -]*(?<! )$/;

/**
 * A text as QSettings writes it (QSettingsPrivate::iniEscapedString). Left as it stands, a comma would make a list of
 * it, a semicolon a comment of the rest, a backslash another character, and Qt 5 reads letters beyond ASCII wrongly.
 */
export function qsettingsText(text: string): string {
  // Values that begin with @ are of other types than text; two of them stand for one.
  const value = text.startsWith('@') ? `@${text}` : text;
  if (PLAIN.test(value)) return value;
  // Hexadecimal digits behind a number would be read as more of it.
  const numbered = value.replace(/["\\]/g, '\\$&').replace(/[^ -~][\da-f]*/gi, inNumbers);
  return `"${numbered}"`;
}

/** Each unit of UTF-16, as QSettings counts characters, by its number. */
function inNumbers(text: string): string {
  return Array.from({ length: text.length }, (_, at) => `\\x${text.charCodeAt(at).toString(16)}`).join('');
}
