/** A download that is under way. */
export interface QueueEntry {
  readonly id: number;
  /** Movie id, or series id with the episode. */
  readonly itemId?: number;
  readonly episodeId?: number;
  readonly seasonNumber?: number;
  readonly downloadId: string;
  readonly title: string;
  readonly status: 'queued' | 'paused' | 'downloading' | 'completed' | 'failed' | 'warning';
  readonly trackedDownloadState: 'downloading' | 'importBlocked' | 'importPending' | 'importing';
  readonly outputPath: string;
  readonly size: number;
  readonly sizeLeft: number;
  readonly added: number;
}
