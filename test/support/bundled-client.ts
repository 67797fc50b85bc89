/** Bundled as the cleanup is: asks the Radarr at the address given for its root folders, and prints them. */
import { openRadarr } from '../../cleanup/adapters/radarr/open-radarr.ts';

const [url = ''] = process.argv.slice(2);
const radarr = openRadarr({ instance: 'radarr', url, apiKey: 'key' });
radarr
  .rootFolders()
  .then((folders) => process.stdout.write(JSON.stringify(folders)))
  .finally(() => radarr.close())
  .catch((error: unknown) => process.stderr.write(String(error)));
