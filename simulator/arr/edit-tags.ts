import { type JsonObject, numbersOf } from '../http/json-body.ts';

/** Tags after an editor call: without `applyTags` they are added. */
export function editedTags(tags: readonly number[], body: JsonObject): number[] {
  if (!Array.isArray(body['tags'])) return [...tags];
  const given = numbersOf(body['tags']);
  switch (body['applyTags']) {
    case 'replace':
      return given;
    case 'remove':
      return tags.filter((tag) => !given.includes(tag));
    default:
      return [...new Set([...tags, ...given])];
  }
}
