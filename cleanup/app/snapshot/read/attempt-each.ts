import { attempt } from './attempt.ts';

/**
 * As `attempt`, for each of `items`, at most `atOnce` at a time. Answers and problems come in the order of the items,
 * whichever was there first.
 */
export async function attemptEach<Item, Answer>(
  problems: string[],
  items: readonly Item[],
  atOnce: number,
  read: (item: Item) => Promise<Answer>,
): Promise<readonly (Answer | undefined)[]> {
  const slots = items.map((item) => ({
    item,
    problems: [] as string[],
    answer: undefined as Answer | undefined,
  }));
  const next = slots.values();
  const work = async (): Promise<void> => {
    for (const slot of next) slot.answer = await attempt(slot.problems, () => read(slot.item));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  for (const slot of slots) problems.push(...slot.problems);
  return slots.map(({ answer }) => answer);
}
