/** What is behind a reason that its code does not tell, in words. */
import type { Because, KeepReason } from '../domain/policy/reason.ts';
import { counted } from './amounts.ts';

type Words = (who: string, count: number) => string;

const BECAUSE_WORDS: Readonly<Record<Because, Words>> = {
  'shared-state': (who) =>
    `Jellyfin does not tell what ${who} did with it apart from what ${who} did with another title, so nobody knows which of them was watched; identify both in Jellyfin, then mark what was watched again`,
  'same-instants': (who) =>
    `${who} has played it and another series at the very same times, so nobody knows which of them was watched; identify both in Jellyfin, then mark what was watched again`,
  'marked-together': (who, count) =>
    `${who} has it marked as played together with others, ${counted(count, 'title')} within a minute: a tool did that, and nobody knows what was watched; mark what was watched as unplayed, then as played`,
  'seen-together': (who, count) =>
    `${who} has it marked as played without a date, together with others: ${counted(count, 'title')} that were first seen in one night, so a tool did that, and nobody knows what was watched; mark what was watched as unplayed, then as played`,
  'no-runtime': (who) =>
    `Jellyfin does not know how long the file runs, and then opening it marks it as played: nobody knows whether ${who} watched it; have Jellyfin scan it anew, then mark it again if it was watched`,
  'contradicting-entries': (who) =>
    `the watch states of ${who} contradict each other, so it is not known whether ${who} watched it`,
  'unread-version': (who) => `Jellyfin has another version of it, and what ${who} did with that is not known`,
  'status-changed': () => 'its grace period runs since the series was first seen as ended',
  'newer-file': () =>
    'its grace period runs since this file was first seen as watched: it came in after it was watched',
  'short-of-space': () => 'its time is shortened, because the disk is short of space',
};

/** Undefined where the code says it all. */
export function becauseText({ because, count = 0 }: KeepReason, who = 'somebody'): string | undefined {
  return because && BECAUSE_WORDS[because](who, count);
}
