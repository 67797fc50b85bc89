import type { ServarrOptions } from '../../../clients/servarr/open.ts';

/** How one configured Radarr or Sonarr is reached. */
export interface InstanceOptions extends Omit<ServarrOptions, 'server'> {
  /** Its configured name, which messages begin with. */
  readonly instance: string;
}

/** What its client is opened with. */
export function clientOptions({ instance, ...options }: InstanceOptions): ServarrOptions {
  return { ...options, server: instance };
}
