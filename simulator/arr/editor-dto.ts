import type { JsonObject } from '../http/json-body.ts';

const LEFT_OUT = ['statistics', 'rootFolderPath', 'hasFile', 'sizeOnDisk'];

/** A movie or series as the editor answers it, without what is counted or looked up apart (seen on both). */
export function withoutStatistics(dto: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(dto).filter(([name]) => !LEFT_OUT.includes(name)));
}
