/** Where in the file: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** Something wrong or doubtful at one place of the file. */
export interface Finding {
  readonly path: Path;
  /** What was expected, which value was found, what to do; lower case, no final period. */
  readonly message: string;
}

/** `apps.radarr.radarr-4k.image`, `storage.nfs.mountOptions[1]`. */
export function renderPath(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** True where `path` is `start` or lies below it. */
export function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}
