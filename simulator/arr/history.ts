export type HistoryEventType =
  | 'grabbed'
  | 'downloadFolderImported'
  | 'downloadFailed'
  | 'fileDeleted'
  | 'fileRenamed'
  | 'downloadIgnored';

/** One line of history. What a thing does not have is undefined: there are millions of these, all of one shape. */
export interface HistoryEntry {
  readonly id: number;
  readonly itemId: number;
  /** Undefined in Radarr. */
  readonly episodeId: number | undefined;
  /** Of the episode; undefined in Radarr. */
  readonly season: number | undefined;
  readonly date: number;
  readonly eventType: HistoryEventType;
  /** Hash of the torrent, in lower case; undefined for manual imports. */
  readonly hash: string | undefined;
  /** The release or the file the line is about. */
  readonly path: string;
  /** Of an import: the row of the file it made. */
  readonly fileId: number | undefined;
  /** Of a deletion: why. */
  readonly reason: 'Manual' | 'Upgrade' | undefined;
}

interface EventName {
  readonly name: string;
  readonly number: number;
}

/** The two servers number and name the same events differently. */
const NAMES: Readonly<Record<'radarr' | 'sonarr', Readonly<Record<HistoryEventType, EventName>>>> = {
  radarr: {
    grabbed: { name: 'grabbed', number: 1 },
    downloadFolderImported: { name: 'downloadFolderImported', number: 3 },
    downloadFailed: { name: 'downloadFailed', number: 4 },
    fileDeleted: { name: 'movieFileDeleted', number: 6 },
    fileRenamed: { name: 'movieFileRenamed', number: 8 },
    downloadIgnored: { name: 'downloadIgnored', number: 9 },
  },
  sonarr: {
    grabbed: { name: 'grabbed', number: 1 },
    downloadFolderImported: { name: 'downloadFolderImported', number: 3 },
    downloadFailed: { name: 'downloadFailed', number: 4 },
    fileDeleted: { name: 'episodeFileDeleted', number: 5 },
    fileRenamed: { name: 'episodeFileRenamed', number: 6 },
    downloadIgnored: { name: 'downloadIgnored', number: 7 },
  },
};

export function eventName(kind: 'radarr' | 'sonarr', type: HistoryEventType): string {
  return NAMES[kind][type].name;
}

/** The event by its name or number in that server. */
export function eventOf(kind: 'radarr' | 'sonarr', text: string): HistoryEventType | undefined {
  for (const [type, { name, number }] of Object.entries(NAMES[kind])) {
    if (name.toLowerCase() === text.toLowerCase() || String(number) === text) return type as HistoryEventType;
  }
  return undefined;
}
