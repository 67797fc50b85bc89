import type { InstanceName } from '../facts/ids.ts';
import type { MediaFile } from '../files/contested-files.ts';
import type { Viewing } from './viewing.ts';

/** One copy of a film or of an episode, with all that is known of watching it in any copy. */
export interface Work {
  readonly file: MediaFile | 'none' | 'unknown';
  /** Sonarr's files and episodes do not agree on which file holds it. */
  readonly contradicted: boolean;
  readonly viewings: readonly Viewing[];
  /** Where another copy has a file that is not proven to be the item whose watch state it carries. */
  readonly unprovenCopyIn: InstanceName | undefined;
}
