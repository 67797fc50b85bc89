/** Pictures of the media server. */
export interface Posters {
  /** The picture of an item; undefined where there is none, or nobody answers in time. */
  poster(item: string): Promise<Poster | undefined>;
}

export interface Poster {
  /** `image/jpeg`, `image/png` or `image/webp`. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
