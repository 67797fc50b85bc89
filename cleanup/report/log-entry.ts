/** Lines of the log: one JSON object each, for Loki and the like. The fields are documented in docs/logging.md. */

/** Names of events are part of the interface: they are added to, never renamed. */
export const LOG_EVENTS = [
  'run-started',
  'server-read',
  'warning',
  'refused',
  'interrupted-removal',
  'found',
  'would-delete',
  'removal-started',
  'removed',
  'skipped',
  'failed',
  'not-reached',
  'postponed',
  'leaving-soon',
  'kept',
  'announced',
  'summary',
  'summary-line',
  'run-ended',
  'problem',
] as const;

export type LogEvent = (typeof LOG_EVENTS)[number];

export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: LogEvent;
  /** What a person reads; the fields hold the same for programs. */
  readonly msg: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** One line with its end. `at` is when it is written, in milliseconds since 1970. */
export function logLine({ level, event, msg, fields }: LogEntry, at: number): string {
  return `${JSON.stringify({ time: new Date(at).toISOString(), level, msg, event, ...fields })}\n`;
}
