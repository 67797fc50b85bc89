/** A process's environment, passed in. */
export type Environment = Readonly<Record<string, string | undefined>>;
