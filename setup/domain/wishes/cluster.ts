/** The namespaces that the stack runs in, for the commands that people are told. */
export interface Cluster {
  readonly media: string;
  /** qBittorrent's, and the tunnel's. */
  readonly downloads: string;
}
