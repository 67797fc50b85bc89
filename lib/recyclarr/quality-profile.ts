/** A pattern over release names, and what a match is worth. */
export interface CustomFormat {
  readonly name: string;
  /** Id of the format in the TRaSH guides, where Recyclarr reads its pattern. */
  readonly trashId: string;
  readonly score: number;
  /** False: known to the guides, but not used by us. */
  readonly on: boolean;
}

export interface FormatGroup {
  readonly name: string;
  /** False: none of the group is used. */
  readonly on: boolean;
  readonly formats: readonly CustomFormat[];
}

/** Which releases are wanted, and how they are ranked. */
export interface QualityProfile {
  readonly name: string;
  /** Id of the profile in the TRaSH guides. */
  readonly trashId: string;
  /**
   * Which qualities may be downloaded, best first; several under one name count as equal. From `cutoff` on
   * nothing better is looked for.
   * @default - as the guides have it
   */
  readonly ladder?: {
    readonly cutoff: string;
    readonly qualities: readonly { readonly name: string; readonly qualities?: readonly string[] }[];
  };
  readonly groups: readonly FormatGroup[];
}

/** A format that counts whenever its group is on. */
export function format(score: number, name: string, trashId: string): CustomFormat {
  return { name, trashId, score, on: true };
}

/** A format the guides leave to taste, and we leave out. */
export function optional(score: number, name: string, trashId: string): CustomFormat {
  return { name, trashId, score, on: false };
}

/** The formats that count. */
export function formatsInUse(profile: QualityProfile): readonly CustomFormat[] {
  return profile.groups.filter(({ on }) => on).flatMap(({ formats }) => formats.filter(({ on }) => on));
}
