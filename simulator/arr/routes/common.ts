import type { Router } from '../../http/router.ts';
import { checkRecycleBin } from '../check-recycle-bin.ts';
import { downloadClientSchemas, notificationSchemas } from '../provider-schemas.ts';
import type { ArrState } from '../state.ts';
import { commandRoutes } from './commands.ts';
import { configRoutes } from './config.ts';
import { exclusionRoutes } from './exclusions.ts';
import { folderRoutes } from './folders.ts';
import { historyRoutes } from './history.ts';
import { providerRoutes } from './providers.ts';
import { qualityRoutes } from './quality.ts';
import { queueRoutes } from './queue.ts';
import { diskSpaceRoute, systemRoutes } from './system.ts';
import { type TagUse, tagRoutes } from './tags.ts';

/** What the common routes ask of the movies or series. */
export interface ItemsView {
  readonly taggedWith: TagUse;
  readonly folders: () => Set<string>;
  readonly known: (itemId: number) => boolean;
}

/** Every route that Radarr and Sonarr share. */
export function commonRoutes(router: Router, state: ArrState, items: ItemsView): void {
  systemRoutes(router, state);
  diskSpaceRoute(router, state);
  tagRoutes(router, state, items.taggedWith);
  configRoutes(router, state, (document) => checkRecycleBin(state, document['recycleBin']));
  folderRoutes(router, state, items.folders);
  providerRoutes(router, state, {
    path: 'downloadclient',
    rows: state.downloadClients,
    schemas: downloadClientSchemas(state.kind, state.version),
    enabled: (provider) => provider.rest['enable'] === true,
  });
  providerRoutes(router, state, {
    path: 'notification',
    rows: state.notifications,
    schemas: notificationSchemas(state.kind),
    enabled: (provider) =>
      Object.entries(provider.rest).some(([name, on]) => /^on[A-Z]/.test(name) && on === true),
  });
  providerRoutes(router, state, {
    path: 'importlist',
    rows: state.importLists,
    schemas: [],
    enabled: () => false,
  });
  commandRoutes(router, state);
  historyRoutes(router, state, items.known);
  queueRoutes(router, state);
  exclusionRoutes(router, state);
  qualityRoutes(router, state);
}
