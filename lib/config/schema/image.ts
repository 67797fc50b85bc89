import * as z from 'zod';

const EXPECTED =
  'expected name:tag@sha256:<64 hex digits>; the tag tells the version, the digest pins the content';

/** Image pinned to one content: a tag that people read and a digest that machines check. */
export const Image = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._/:-]*:[\w][\w.-]{0,127}@sha256:[0-9a-f]{64}$/, { error: EXPECTED, abort: true })
  .superRefine((image, context) => {
    const message = problemOf(image);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  })
  .meta({ title: 'image', examples: [`registry.example.org/app:1.2.3@sha256:${'0'.repeat(64)}`] });

const HOST = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)(:\d{1,5})?$/;
/** As registries check a part of a name: separators stand alone, and between letters or digits. */
const PART = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/;

function problemOf(image: string): string | undefined {
  const name = image.replace(/:[^:/]*@sha256:.*$/, '');
  if (/^https?:/.test(name)) return `${EXPECTED}; an image has no scheme: leave out https://`;
  if (name.length > 255) return 'expected a name of at most 255 characters';
  const parts = name.split('/');
  const [first = '', ...rest] = parts;
  const hasRegistry = rest.length > 0 && /[.:]|^localhost$/.test(first);
  const port = Number(/:(\d+)$/.exec(first)?.[1] ?? 1);
  if (hasRegistry && (!HOST.test(first) || port < 1 || port > 65_535)) {
    return `${EXPECTED}; ${first} is no registry: it is a host, and maybe a port`;
  }
  const odd = (hasRegistry ? rest : parts).find((part) => !PART.test(part));
  return odd === undefined ? undefined : `${EXPECTED}; ${JSON.stringify(odd)} is no part of a name`;
}
