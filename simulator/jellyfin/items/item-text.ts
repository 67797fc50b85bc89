import type { JellyfinState } from '../state.ts';
import { type Item, isVideo } from './item.ts';
import { commonDto, itemDto, marksDto, type View } from './item-dto.ts';
import { Kept } from './kept.ts';

/** About 200 MB of text; items beyond them are written anew for each list. */
const MOST_TEXTS = 250_000;

/** The text of a video up to its user data, and the user data of somebody who never touched it. */
interface VideoText {
  readonly common: string;
  readonly untouched: string;
}

/** Texts by the fields shown: each user is asked for a list of the same items. */
const TEXTS = new Kept<Map<Item, VideoText>>(2);

/** Items as JSON, written while they are read. What is the same for every user is written once. */
export function* itemTexts(state: JellyfinState, items: Iterable<Item>, view: View): Generator<string> {
  const { user } = view;
  if (user === undefined) {
    for (const item of items) yield JSON.stringify(itemDto(state, item, view));
    return;
  }
  const texts = TEXTS.get(state.items, nameOf(state, view), () => new Map());
  for (const item of items) {
    const text = isVideo(item) ? textOf(state, item, view, texts) : undefined;
    if (text === undefined) yield JSON.stringify(itemDto(state, item, view));
    else {
      const data = state.userData.get(user.id, item);
      const marks = data === undefined ? text.untouched : JSON.stringify(marksDto(item, data));
      yield `${text.common},"UserData":${marks}}`;
    }
  }
}

function textOf(state: JellyfinState, item: Item, { fields }: View, texts: Map<Item, VideoText>): VideoText {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const common = JSON.stringify(commonDto(state, item, fields)).slice(0, -1);
  const text = { common, untouched: JSON.stringify(marksDto(item, undefined)) };
  if (texts.size < MOST_TEXTS) texts.set(item, text);
  return text;
}

/** All that an item's text depends on beside the items themselves. */
function nameOf({ configuration }: JellyfinState, { fields }: View): string {
  return JSON.stringify([[...fields], configuration['PathSubstitutions']]);
}
