import { setTimeout as wait } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { Answer, Call } from './call.ts';
import type { RetryOptions, Sleep } from './retry.ts';
import type { SettingNames, StatusMeaning } from './status.ts';

export interface Limits {
  /** Connections at a time, and so calls at a time. */
  readonly connections: number;
  readonly connectMs: number;
  /** From the request to the first byte of the answer: a server may compute for long before it answers. */
  readonly headersMs: number;
  /** Longest silence in the middle of a body. */
  readonly bodyIdleMs: number;
  /** One call in all, so that a body that drips for ever ends too. */
  readonly totalMs: number;
  readonly maxBodyBytes: number;
  /** Idle connections are closed before qBittorrent closes them, which it does after 7 s. */
  readonly keepAliveMs: number;
}

export const defaultLimits: Limits = {
  connections: 4,
  connectMs: 10_000,
  headersMs: 120_000,
  bodyIdleMs: 30_000,
  totalMs: 600_000,
  maxBodyBytes: 1024 * 1024 * 1024,
  keepAliveMs: 4_000,
};

/**
 * `failed`: no answer, or one that is no success. That something is not there (404) is an answer: who asks for an item
 * that is gone learns it so.
 */
export type ExchangeEnding = 'answered' | 'failed';

/** What every client is opened with. */
export interface ServerOptions {
  /** Name in messages; it tells two Radarrs apart. @default the kind of server, for example `radarr` */
  readonly server?: string;
  readonly url: string;
  /** Name of the setting that holds the address. @default derived from the kind, for example `RADARR_URL` */
  readonly urlSetting?: string;
  /** Name of the setting that holds the credentials. @default derived from the kind, for example `RADARR_API_KEY` */
  readonly credentialsSetting?: string;
  /** Cancels the call under way and every later one. @default - never cancelled */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<Limits>;
  /** Repetition of reads. @default six attempts, 0.5 s doubling to at most 8 s: a new pod's way out may open seconds late */
  readonly retry?: Partial<RetryOptions>;
  /** Told of each request once it has ended. @default - nobody counts */
  readonly onExchange?: (ending: ExchangeEnding) => void;
  /** Sends the requests. @default - an own pool, closed by `close()` */
  readonly dispatcher?: Dispatcher;
}

/** What a connection needs beside: the client of each server fills it in. */
export interface ConnectionOptions
  extends Omit<ServerOptions, 'server' | 'urlSetting' | 'credentialsSetting' | 'retry'> {
  readonly server: string;
  readonly settings: SettingNames;
  readonly secrets?: readonly string[];
  /** Why a call must never be sent to this kind of server. */
  readonly forbids?: (call: Call) => string | undefined;
  /** What a status means to this kind of server where it differs from the usual. */
  readonly explain?: (
    status: number,
    detail: string,
    call: Call,
    answer: Pick<Answer, 'headers' | 'text'>,
  ) => StatusMeaning | undefined;
}

/** Waits for real; comes back early when the signal aborts. */
export const sleep: Sleep = async (ms, signal) => {
  await wait(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
};

export const defaultRetry: RetryOptions = {
  attempts: 6,
  baseDelayMs: 500,
  maxDelayMs: 8_000,
  sleep,
  random: Math.random,
};
