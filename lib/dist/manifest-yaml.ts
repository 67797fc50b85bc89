/** Kubernetes objects as YAML that every parser reads alike. */
import { Document, isScalar, Scalar, visit } from 'yaml';

/** Objects of one file, in their order. */
export function renderManifests(objects: readonly object[]): string {
  return objects.map(renderManifest).join('---\n');
}

function renderManifest(object: object): string {
  const document = new Document(object);
  visit(document, {
    Scalar(_, node) {
      if (isScalar<string>(node) && typeof node.value === 'string') node.type = styleOf(node.value);
    },
  });
  const text = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY });
  // All of them stand in double quotes: line ends to some parsers, forbidden to others.
  return text.replaceAll(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** Lines of printable ASCII, none of which begins or ends with a blank or a tab, or is empty at either end. */
const PLAIN_LINES = /^[!-~](?:[ -~]*[!-~])?(?:\n(?: *[!-~](?:[ -~]*[!-~])?)?)*\n?$/;

/**
 * kubectl, Argo CD, Flux and editors read YAML 1.1, 1.2 and what Go makes of them: `0o17`, `1e1_0`, `y`, `1:30`
 * and `2026-11-28` are numbers, truths or dates to one of them and text to another. Only words that are text to
 * all stay plain; the lines of a file stay readable; all other text is quoted.
 */
function styleOf(text: string): Scalar.Type {
  if (isWord(text)) return Scalar.PLAIN;
  return text.includes('\n') && PLAIN_LINES.test(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
}

/** Words that some parser takes for a truth, for nothing, or for a number that is none. */
const NO_TEXT = /^(?:y|n|yes|no|on|off|true|false|null|inf|infinity|nan|e[\d_.+-]*)$/i;

function isWord(text: string): boolean {
  return /^[A-Za-z/][\w./-]*$/.test(text) && !NO_TEXT.test(text);
}
