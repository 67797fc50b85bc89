/** An app as setup sees it: something that is waited for, read, and written one resource at a time. */
import type { Change } from '../domain/difference/comparison.ts';
import type { Hindrance } from '../domain/doctor/observations.ts';
import type { Reading } from '../domain/resource/resource.ts';

/** Reads one app. It has no way to change anything there. */
export interface AppReader {
  /** Configured name: `radarr-4k`. */
  readonly name: string;
  /**
   * Returns once the app answers.
   *
   * @param limitMs how long to wait in all
   * @throws AppFailure when it does not answer by then, or refuses to be read
   */
  waitUntilUp(limitMs: number): Promise<void>;
  /** Everything of it that setup manages or refers to. */
  read(): Promise<Reading>;
  close(): Promise<void>;
}

/** Writes one app. */
export interface AppWriter {
  readonly name: string;
  /** Makes one change, once; what the app did with it is found by reading again. */
  write(change: Change): Promise<void>;
  close(): Promise<void>;
}

export interface AppFailureOptions {
  /** @default false */
  readonly closed?: boolean;
  /** @default 'other' */
  readonly hindrance?: Hindrance;
  readonly cause?: unknown;
}

/**
 * An app did not do what it was asked. The message is one line for people: which app, what happened, what to do
 * next; it holds no secret. Adapters throw it and nothing else for what an app did.
 */
export class AppFailure extends Error {
  override readonly name = 'AppFailure';
  /** Nothing more can be asked of it in this run: it is away, or lets nobody in. */
  readonly closed: boolean;
  readonly hindrance: Hindrance;

  constructor(message: string, options: AppFailureOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.closed = options.closed ?? false;
    this.hindrance = options.hindrance ?? 'other';
  }
}
