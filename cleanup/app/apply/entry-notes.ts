import type { InstanceName } from '../../domain/facts/ids.ts';

/** What an entry that was removed with an exclusion still comes back by. */
export function excludedNote(instance: InstanceName): string {
  return `import lists of ${instance} will not add it again; a request still does`;
}
