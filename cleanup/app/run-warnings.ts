import type { Facts } from '../domain/facts/facts.ts';

/** Where deleting is for good (hazard 41): told in every live run. */
export function recycleBinWarnings({ sources }: Facts): readonly string[] {
  return sources.flatMap(({ name, recycleBin }) => {
    if (recycleBin === 'none') {
      return [
        `${name} has no recycle bin: what is removed there is gone for good; set one in its Media Management settings`,
      ];
    }
    return recycleBin === 'unknown' ? [`whether ${name} has a recycle bin could not be read`] : [];
  });
}
