import { isWithin } from '../disk/paths.ts';
import type { JsonObject } from '../http/json-body.ts';
import { stringOr } from '../http/json-body.ts';
import type { JellyfinState } from './state.ts';

export const CACHE_FOLDER = '/cache';
const DEFAULT_FOLDER = `${CACHE_FOLDER}/transcodes`;

/** Folders of other uses, in which Jellyfin left a mark. */
const MARKED = [CACHE_FOLDER, '/config', '/config/data', '/config/log', '/config/plugins'];

/** Where transcodes go, by the settings of the encoder. */
export function transcodeFolder(encoding: JsonObject | undefined): string {
  const folder = stringOr(encoding?.['TranscodingTempPath'], '');
  return folder === '' ? DEFAULT_FOLDER : folder;
}

/** Whether Jellyfin takes a folder for transcodes when it uses it: none with a mark of another use in or below it. */
export function mayTranscodeInto({ dialect }: JellyfinState, folder: string): boolean {
  return !dialect.marksFolders || !MARKED.some((marked) => isWithin(marked, folder));
}

/** Whether there is such a folder where Jellyfin runs; its configuration names no other. */
export function isTranscodeFolder({ world }: JellyfinState, folder: string): boolean {
  return ['/', ...MARKED, DEFAULT_FOLDER, '/transcode'].includes(folder) || world.disk.hasFolder(folder);
}
