import type { AuditEntry } from '../domain/house.ts';

/** The history of what people did here. */
export interface Audit {
  /** On the disk when this settles; throws `AuditFailure`. */
  append(entry: AuditEntry & { readonly problem?: string }): Promise<void>;
}

/** What was done could not be written down; the message says why and what to do. */
export class AuditFailure extends Error {
  override readonly name = 'AuditFailure';
}
