/** Why a plan may not be applied, in words: the value, the limit and the way out. */

import { oneLine } from '../../program/report/columns.ts';
import type { LibraryShrank, Refusal, SourceIncomplete, SourceRef } from '../domain/plan/refusal.ts';
import { counted, countText } from './amounts.ts';
import { problemsText } from './problems-text.ts';

export function refusalText(refusal: Refusal): string {
  return oneLine(textOf(refusal));
}

function textOf(refusal: Refusal): string {
  switch (refusal.code) {
    case 'source-incomplete':
      return `${incompleteText(refusal)}; make the server answer in full, then run again`;
    case 'keep-tag-missing':
      return `${sourceText(refusal.source)} does not know the tag ${refusal.label} (${
        refusal.value === 'unknown' ? 'its tags could not be read' : `it has ${counted(refusal.value, 'tag')}`
      }); create it there, or set policy.keepTagLabel to a tag it has`;
    case 'too-large-fraction':
      return `${countText(refusal.due)} of ${counted(refusal.items, KIND_WORDS[refusal.kind])} in ${refusal.instance} would be due at once, ${percent(refusal.value)}, over the limit of ${percent(refusal.limit)}; look at the list, and raise limits.maxFraction if it is right`;
    case 'library-shrank':
      return refusal.notConfigured
        ? notConfiguredText(refusal)
        : `${refusal.instance} lost ${percent(refusal.value)} of its files since the last run, over the limit of ${percent(refusal.limit)} (${countText(refusal.before)} then, ${countText(refusal.removed)} removed by the cleanup, ${countText(refusal.now)} now); see what happened to the disk, and raise limits.maxShrink for one run if it is right`;
    case 'unhealthy-storage':
      return `${sourceText(refusal.source)} reports ${refusal.value.level} ${refusal.value.check}: ${refusal.value.message}; mend it there, then run again`;
    case 'recycle-bin-missing':
      return `${sourceText(refusal.source)} ${
        refusal.value === 'none' ? 'has no recycle bin' : 'does not tell whether it has a recycle bin'
      }, and limits.requireRecycleBin asks for one; make one there (Settings, Media Management), or set limits.requireRecycleBin to false`;
  }
}

function notConfiguredText({ instance, before, removed }: LibraryShrank): string {
  return `${instance} is no longer configured, and held ${counted(before - removed, 'file')} when the cleanup last ran; if that is a mistake (a new name counts as another instance), configure it again; if it is gone on purpose, set limits.maxShrink to 1, run once (a dry run will do), and set it back: from then on it is forgotten`;
}

const KIND_WORDS = { movie: 'movie', season: 'season', episode: 'episode file' } as const;

function incompleteText({ source, value, problems }: SourceIncomplete): string {
  const server = sourceText(source);
  const what = problems.length > 0 ? ` (${problemsText(problems)})` : '';
  switch (value) {
    case 'no-source':
      return `${server} was not read${what}`;
    case 'read-in-part':
      return `${server} was read only in part${what}`;
    case 'health-unknown':
      return `the health of ${server} could not be read${what}`;
  }
}

function sourceText({ kind, name }: SourceRef): string {
  return name.startsWith(kind) ? name : `${kind} ${name}`;
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)} %`;
}
