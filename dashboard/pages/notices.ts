/** What came of keeping or releasing, in words. */
import type { KeepOutcome } from '../app/change-keep.ts';
import type { Messages } from './messages/messages.ts';

export interface Notice {
  readonly kind: 'good' | 'bad';
  readonly text: string;
  /** In the words of a server, in English. */
  readonly detail?: string;
}

export function noticeOf(outcome: KeepOutcome, { keeping }: Messages): Notice {
  const { result, title } = outcome;
  switch (result.kind) {
    case 'changed':
    case 'already': {
      const series = result.target.kind === 'series' ? [keeping.series] : [];
      const unrecorded = outcome.unrecorded === undefined ? [] : [keeping.notRecorded];
      return { kind: 'good', text: [doneText(outcome, keeping), ...series, ...unrecorded].join(' ') };
    }
    case 'unknown-instance':
      return { kind: 'bad', text: keeping.unknownInstance(title) };
    case 'no-tag':
      return { kind: 'bad', text: keeping.noTag(title) };
    case 'gone':
      return { kind: 'bad', text: keeping.gone(title) };
    case 'not-taken':
      return { kind: 'bad', text: keeping.notTaken(title) };
    case 'failed':
      return { kind: 'bad', text: keeping.failed(title), detail: result.problem };
    case 'unrecorded':
      return { kind: 'bad', text: keeping.notReleasedUnrecorded(title), detail: result.problem };
  }
}

function doneText({ action, result, title, withoutTag }: KeepOutcome, keeping: Messages['keeping']): string {
  if (action === 'keep') return result.kind === 'changed' ? keeping.kept(title) : keeping.alreadyKept(title);
  return result.kind === 'changed' ? keeping.released[withoutTag](title) : keeping.alreadyReleased(title);
}
