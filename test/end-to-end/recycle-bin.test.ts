import { describe, expect, it, onTestFinished } from 'vitest';
import { aLibrary } from '../../simulator/library/builder.ts';
import { deploy } from './whole-life/deployment.ts';

const MEDIA_YAML = `
storage: { nfs: { server: 192.168.1.10, path: /tank/media }, folders: { library: /data/library } }
vpn: { kind: external }
setup: { recycleBin: { path: /data/library/.recycle, days: 9 } }
apps:
  radarr: { radarr: { rootFolder: /data/library/movies } }
  sonarr: { sonarr: { rootFolder: /data/library/tv } }
cleanup: { primaryUserName: admin }
`;

describe('the recycle bin of media.yaml', () => {
  it('is made by the pods before setup has factory-new apps use it', async () => {
    const deployment = await deploy(MEDIA_YAML, aLibrary().build(), Date.parse('2027-01-04'));
    onTestFinished(deployment.close);
    const { disk, radarr, sonarr } = deployment.simulator;
    expect(disk.names('/data/library/.recycle')).toEqual(['radarr', 'sonarr']);

    const { code, out } = await deployment.setup();

    expect({ code, out }).toMatchObject({ code: 0 });
    for (const { state } of [radarr, sonarr]) {
      expect(state.arr.settings.get('mediamanagement')).toMatchObject({
        recycleBin: `/data/library/.recycle/${state.arr.name}`,
        recycleBinCleanupDays: 9,
      });
    }
  });
});
