import { describe, expect, it } from 'vitest';
import { textFindings } from '../../../program/config/texts.ts';

/** As a shell and compose write a variable. */
const SHELL = ['$', '{NAS}'].join('');
const strict = { refusesBlanks: true };
const messagesOf = (text: string, rules: Parameters<typeof textFindings>[1] = strict) =>
  textFindings({ a: [text] }, rules).map(({ message }) => message);

describe('textFindings', () => {
  it.each([
    '{{ .Values.name }}',
    '/tank/{{ name }}/media',
    SHELL,
    '$(NAS_IP)',
    '%USERNAME%',
    '<your name>',
    'nas.<domain>',
    '{% raw %}',
    'changeme',
    '/volume1/CHANGE_ME',
    'your-nas.lan',
    'YOUR_TOPIC',
  ])('refuses the placeholder in %s and names what to do', (text) => {
    expect(messagesOf(text)).toEqual([
      expect.stringMatching(/^holds .+; write the real value in its place$/),
    ]);
  });

  it.each([
    'anna',
    'Ünal',
    'a < b > c',
    '100%',
    'tour-nas',
    'exchange',
    '$5',
    'Fünf {Freunde}',
    "o'neil",
    '',
  ])('accepts %j', (text) => {
    expect(messagesOf(text)).toEqual([]);
  });

  it.each([
    ['\u0000', 'U+0000'],
    ['\u200b', 'U+200B'],
    ['\u202e', 'U+202E'],
    ['\ufeff', 'U+FEFF'],
  ])('refuses %j, which nobody sees', (mark, code) => {
    expect(messagesOf(`an${mark}na`)).toEqual([expect.stringContaining(code)]);
    expect(textFindings({ env: `an${mark}na` }, { isFree: () => true })).toHaveLength(1);
  });

  it.each([' anna', 'anna ', 'anna\n', '\u00a0anna', '   '])('refuses blanks at the ends of %j', (text) => {
    expect(messagesOf(text)).toEqual([expect.stringMatching(/blanks/)]);
    expect(messagesOf(text, {})).toEqual([]);
  });

  it.each(['two\nlines', 'a\ttab'])('refuses %j', (text) => {
    expect(messagesOf(text)).toEqual(['expected text on one line, without tabs']);
  });

  it('refuses the quotes of a word processor', () => {
    expect(messagesOf('“anna”')).toEqual([expect.stringContaining('typographic quotes')]);
  });

  it('lets texts of other programs have templates of their own, but no template of Helm', () => {
    const free = { isFree: () => true };
    expect(textFindings({ a: '{{HOMEPAGE_VAR_KEY}}', b: `${SHELL}\n`, c: '<a>' }, free)).toEqual([]);
    expect(textFindings({ a: '{{ .Values.key }}', b: '{{ include "x" . }}' }, free)).toHaveLength(2);
  });

  it('looks at nothing under the name of a secret', () => {
    expect(textFindings({ password: SHELL, apiKey: '<x> ' }, strict)).toEqual([]);
  });
});
