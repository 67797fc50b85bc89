/** What a value looks like, so that it can be made; `by-hand` exists only outside the stack. */
export type SecretValue =
  | { readonly kind: 'hex-api-key' }
  | { readonly kind: 'password' }
  /** Password or key that is given to an app while it is new; of one in use it is known to its owner, as the hint says. */
  | { readonly kind: 'first-password'; readonly hint: string }
  | { readonly kind: 'qbittorrent-api-key' }
  | { readonly kind: 'qbittorrent-password' }
  | { readonly kind: 'qbittorrent-password-hash' }
  | { readonly kind: 'by-hand'; readonly hint: string };

export interface SecretKey {
  readonly key: string;
  readonly value: SecretValue;
  /** Apps and jobs that read it. */
  readonly readBy: readonly string[];
}
