/**
 * A server did not do what it was asked. The message is one line for people: which server, what happened, what
 * to do next; it holds no secret. Adapters throw it and nothing else for what a server did; any other error is a
 * fault of this program.
 */
export class ServerFailure extends Error {
  override readonly name = 'ServerFailure';
  /**
   * Whether a write may have been carried out all the same (a lost answer, a time limit): the caller must read
   * before it says what became of it.
   */
  readonly maybeDone: boolean;
  /** The server finds its own root folder missing or empty: nothing more may be removed there. */
  readonly storage: boolean;

  /** Configured name of the server; undefined where it is not told. */
  readonly server: string | undefined;

  constructor(message: string, options: ServerFailureOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.maybeDone = options.maybeDone ?? false;
    this.storage = options.storage ?? false;
    this.server = options.server;
  }
}

export interface ServerFailureOptions {
  readonly maybeDone?: boolean;
  readonly storage?: boolean;
  readonly server?: string;
  readonly cause?: unknown;
}
