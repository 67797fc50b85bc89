import type { Provider } from '../arr/providers.ts';
import type { FamilyState } from '../arr/state.ts';
import type { Table } from '../arr/table.ts';

export interface ProwlarrState extends FamilyState {
  readonly kind: 'prowlarr';
  /** The Radarrs and Sonarrs that get the indexers. */
  readonly applications: Table<Provider>;
}
