/** Why a message did not arrive, in words that hold no address and no secret. */
export class SendFailure extends Error {
  /** Milliseconds after which it may be tried again; absent: it would fail again. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, retryAfterMs?: number) {
    super(message);
    this.name = 'SendFailure';
    this.retryAfterMs = retryAfterMs;
  }
}
