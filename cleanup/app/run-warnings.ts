import type { Facts } from '../domain/facts/facts.ts';

/** A download client that only reports and did not tell: the run goes on without it. */
export function torrentWarnings({ sources }: Facts): readonly string[] {
  const silent = sources.filter(({ reportedOnly, complete }) => reportedOnly === true && complete !== true);
  return silent.map(
    ({ name, problems }) =>
      `which torrents hold the data of what goes is not known, and not reported: ${name} could not be read (${problems.join('; ')})`,
  );
}

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
