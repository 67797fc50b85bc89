/** An instant as Radarr and Sonarr write it: whole seconds, `Z`. */
export function arrDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** The day in UTC, `2026-01-31`. */
export function arrDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
