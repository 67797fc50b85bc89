/** The events of the cleanup's log. The fields are documented in docs/logging.md. */
import type { LogEntry as AnyLogEntry } from '../../program/report/log-line.ts';

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
  'notices-start',
  'kept',
  'announced',
  'summary',
  'summary-line',
  'run-ended',
  'problem',
] as const;

export type LogEvent = (typeof LOG_EVENTS)[number];

export type LogEntry = AnyLogEntry<LogEvent>;
