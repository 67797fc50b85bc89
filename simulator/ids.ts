import { hash } from 'node:crypto';

/** 32 hex digits that depend on the text alone: what an item's path, a user's name or a key's name turns into. */
export function hexId(text: string): string {
  return hash('md5', text);
}

/** 40 hex digits, lower case: the shape of a torrent's id. */
export function torrentHash(text: string): string {
  return hash('sha1', text);
}
