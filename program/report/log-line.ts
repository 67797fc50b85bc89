/** Lines of the logs: one JSON object each, for Loki and the like. */
export interface LogEntry<Event extends string> {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: Event;
  /** What a person reads; the fields hold the same for programs. */
  readonly msg: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** One line with its end. `at` is when it is written, in milliseconds since 1970. */
export function logLine<Event extends string>(
  { level, event, msg, fields }: LogEntry<Event>,
  at: number,
): string {
  return `${JSON.stringify({ time: new Date(at).toISOString(), level, msg, event, ...fields })}\n`;
}
