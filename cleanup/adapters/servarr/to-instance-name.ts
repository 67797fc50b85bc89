import type { InstanceName } from '../../domain/facts/ids.ts';

/** The configuration has checked names; a name becomes an instance where its server is opened. */
export function toInstanceName(name: string): InstanceName {
  return name as InstanceName;
}
