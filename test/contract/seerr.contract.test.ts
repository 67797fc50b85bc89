import { SeerrAdmin } from '../../clients/seerr/admin.ts';
import { openSeerrWriter } from '../../clients/seerr/open.ts';
import { SeerrReader } from '../../clients/seerr/reader.ts';
import { describeContract } from './describe-contract.ts';
import { aServer, seerrOperations } from './seerr.expectations.ts';

const firstSignIn = {
  username: 'root',
  password: 'a-password',
  hostname: 'jellyfin',
  port: 8096,
  urlBase: '',
  useSsl: false,
};
const KINDS = ['radarr', 'sonarr'] as const;

describeContract('Seerr', {
  operations: seerrOperations,
  documents: [],
  classes: [SeerrReader, SeerrAdmin],
  calls: (url) => {
    const { reader, admin } = openSeerrWriter({ url, apiKey: 'key' });
    const { id: _, ...settings } = aServer;
    return {
      waitUntilUp: () => reader.waitUntilUp(0),
      publicSettings: () => reader.publicSettings(),
      version: () => reader.version(),
      jellyfin: () => reader.jellyfin(),
      servers: () => Promise.all(KINDS.map((kind) => reader.servers(kind))),
      signInFirst: () => admin.signInFirst(firstSignIn),
      changeJellyfin: () => admin.changeJellyfin({ port: 8096 }),
      enableLibrary: () => admin.enableLibrary('aa'),
      createServer: () => Promise.all(KINDS.map((kind) => admin.createServer(kind, settings))),
      updateServer: () => Promise.all(KINDS.map((kind) => admin.updateServer(kind, aServer))),
      initialize: () => admin.initialize(),
    };
  },
});
