import { SECTIONS } from '../domain/people.ts';

/** A path of ours to go on to, whatever a form or an address says: never another site. */
export function ownPath(text: unknown): string {
  const path = typeof text === 'string' ? text : '';
  const [, section = ''] = /^\/([a-z]+)(?:\?[\w%&+.=~*-]*)?$/.exec(path) ?? [];
  return SECTIONS.some((name) => name === section) ? path : '/leaving';
}
