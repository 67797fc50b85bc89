import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../lib/dist/changes.ts';
import { objectsOf, titleOf } from '../../../lib/dist/kube-object.ts';
import { tellChanges } from '../../../lib/dist/tell-changes.ts';
import { someConfig } from '../../support/some-config.ts';
import { manifestsOf } from '../../support/stack-manifests.ts';

const stackOf = (settings: object = {}) => objectsOf(manifestsOf(someConfig({ ...settings })));
const nfs = (settings: object) => ({ storage: { nfs: settings } });
const told = (before: object, after: object) =>
  tellChanges(changesBetween(stackOf(before), stackOf(after)), 'dist').join('\n');
const fixedOf = (before: object, after: object) =>
  changesBetween(stackOf(before), stackOf(after)).fixed.map(
    ({ object, field }) => `${titleOf(object)} ${field}`,
  );

describe('changesBetween', () => {
  it('finds nothing to do by hand when nothing changed', () => {
    expect(changesBetween(stackOf(), stackOf())).toEqual({
      vanished: [],
      keepers: [],
      fixed: [],
      formerUsers: [],
    });
  });

  it('finds what is gone, and sets apart what would take data or a Secret with it', () => {
    const store = { provider: 'externalSecret', store: { name: 'vault' } };
    const before = { apps: { prowlarr: { enabled: true } }, secrets: store };
    const { vanished, keepers } = changesBetween(stackOf(before), stackOf());

    expect(vanished.map(titleOf)).toEqual([
      'NetworkPolicy media/prowlarr',
      'ServiceAccount media/prowlarr',
      'Deployment media/prowlarr',
      'Service media/prowlarr',
    ]);
    expect(keepers.map(titleOf)).toEqual([
      'PersistentVolumeClaim media/prowlarr-config',
      'ExternalSecret media/media-api-keys',
      'ExternalSecret media/media-logins',
      'ExternalSecret media-downloads/qbittorrent',
    ]);
  });

  it('takes an object of a newer version of its kind for the same', () => {
    const older = {
      apiVersion: 'gateway.networking.k8s.io/v1beta1',
      kind: 'HTTPRoute',
      metadata: { name: 'a' },
    };
    const newer = { ...older, apiVersion: 'gateway.networking.k8s.io/v1' };

    expect(changesBetween([older], [newer]).vanished).toEqual([]);
    expect(changesBetween([{ ...older, apiVersion: 'other.io/v1' }], [newer]).vanished).toHaveLength(1);
  });

  it.each([
    ['another server', { server: '192.168.1.11' }, 'nfs.server'],
    ['another export', { path: '/other' }, 'nfs.path'],
  ])('finds that the volumes cannot follow to %s', (_, settings, field) => {
    expect(fixedOf({}, nfs(settings))).toEqual([
      `PersistentVolume media-library ${field}`,
      `PersistentVolume media-downloads-library ${field}`,
    ]);
  });

  it.each([
    ['a folder of a node', { hostPath: '/tank' }, 'hostPath'],
    ['a share', { volume: { csi: { driver: 'smb.csi.k8s.io', volumeHandle: 'x' } } }, 'csi'],
  ])('finds that the volumes cannot become %s', (_, source, field) => {
    expect(fixedOf({}, { storage: { nfs: undefined, ...source } })).toEqual(
      expect.arrayContaining([
        'PersistentVolume media-library nfs',
        `PersistentVolume media-library ${field}`,
      ]),
    );
  });

  it('takes a claim that the household made its own for one in use', () => {
    const mine = {
      storage: { nfs: undefined, existingClaim: 'media-library' },
      apps: { radarr: { radarr: { config: { existingClaim: 'radarr-config' } } } },
    };

    expect(changesBetween(stackOf(), stackOf(mine)).keepers).toEqual([]);
    const { keepers } = changesBetween(
      stackOf(),
      stackOf({ storage: { nfs: undefined, existingClaim: 'other' } }),
    );
    expect(keepers).toHaveLength(4);
  });

  it('finds nothing to replace where the name of the volumes follows their source', () => {
    const named = (server: string) => ({ storage: { volumeNames: 'bySource', nfs: { server } } });
    const { fixed, keepers } = changesBetween(stackOf(named('a')), stackOf(named('b')));

    expect(fixed).toEqual([]);
    expect(keepers.map(({ kind }) => kind)).toEqual([
      'PersistentVolume',
      'PersistentVolumeClaim',
      'PersistentVolume',
      'PersistentVolumeClaim',
    ]);
  });

  it.each([
    ['the size of the export', {}, nfs({ size: '20Ti' })],
    ['its mount options', {}, nfs({ mountOptions: ['hard', 'nconnect=4'] })],
    ['a larger database', {}, { apps: { radarr: { radarr: { configSize: '50Gi' } } } }],
  ])('finds that the cluster itself changes %s', (_, before, after) => {
    expect(fixedOf(before, after)).toEqual([]);
  });

  it.each([
    [
      'a smaller database',
      {},
      { apps: { radarr: { radarr: { configSize: '1Gi' } } } },
      'resources.requests.storage',
    ],
    [
      'another class',
      {},
      { storage: { configVolumes: { kind: 'storageClass', storageClassName: 'fast' } } },
      'storageClassName',
    ],
  ])('finds that the claim of an app cannot follow to %s', (_, before, after, field) => {
    expect(fixedOf(before, after)).toContain(`PersistentVolumeClaim media/radarr-config ${field}`);
  });

  it('finds another node and another folder of local volumes', () => {
    const local = (path: string, node: string) => ({
      storage: { configVolumes: { kind: 'local', path, node } },
    });

    expect(fixedOf(local('/a', 'one'), local('/b', 'two'))).toEqual(
      expect.arrayContaining([
        'PersistentVolume media-radarr-config local.path',
        expect.stringMatching(/^PersistentVolume media-radarr-config nodeAffinity\./),
      ]),
    );
  });

  const door = (settings: object) => ({
    apps: { jellyfin: { service: { type: 'LoadBalancer', from: ['192.168.1.0/24'], ...settings } } },
  });

  it.each([
    ['another load balancer', door({ loadBalancerClass: 'one' }), door({ loadBalancerClass: 'two' })],
    ['the default load balancer', door({ loadBalancerClass: 'one' }), door({})],
    ['one that is not the default', door({}), door({ loadBalancerClass: 'one' })],
  ])('finds that a Service cannot follow to %s', (_, before, after) => {
    expect(fixedOf(before, after)).toEqual(['Service media/jellyfin loadBalancerClass']);
  });

  it.each([
    ['a load balancer from none', {}, door({ loadBalancerClass: 'one' })],
    ['none from a load balancer', door({ loadBalancerClass: 'one' }), {}],
    ['another address', door({}), door({ loadBalancerIP: '192.168.1.6' })],
  ])('finds that a Service can have %s', (_, before, after) => {
    expect(fixedOf(before, after)).toEqual([]);
  });

  it('finds the user to whom the files of the apps still belong', () => {
    const as = (uid: number, gid = 1000) => stackOf({ user: { uid, gid } });

    expect(changesBetween(as(568), as(1000)).formerUsers).toEqual([568]);
    expect(changesBetween(as(1000, 568), as(1000)).formerUsers).toEqual([]);
    expect(tellChanges(changesBetween(as(568), as(1000)), 'dist').join('\n')).toMatch(
      /^the apps ran as user 568, .* see "Another user" in docs\/upgrades\.md/,
    );
  });

  it('compares with every commit that the cluster might run', () => {
    const { fixed } = changesBetween([...stackOf(nfs({ server: 'a' })), ...stackOf()], stackOf());

    expect(fixed).toHaveLength(2);
  });
});

describe('tellChanges', () => {
  it('says nothing when an apply does it all', () => {
    expect(told({}, { apps: { seerr: { enabled: true } } })).toBe('');
  });

  it('gives one command a namespace for what is gone, and none for data', () => {
    const text = told({ apps: { prowlarr: { enabled: true } } }, {});

    expect(text).toContain(
      '\n  kubectl delete --ignore-not-found -n media networkpolicy/prowlarr serviceaccount/prowlarr deployment/prowlarr service/prowlarr\n',
    );
    expect(text).toContain('\n  PersistentVolumeClaim media/prowlarr-config');
    expect(text).not.toMatch(/kubectl delete .*(pvc|persistentvolume|namespace)/);
  });

  it('says how to move to another NAS, and that nothing is lost', () => {
    expect(told({}, nfs({ server: '192.168.1.11' }))).toBe(
      [
        'cannot be changed in place; an apply of these is refused:',
        '  PersistentVolume media-library: nfs.server 192.168.1.10 -> 192.168.1.11',
        '  PersistentVolume media-downloads-library: nfs.server 192.168.1.10 -> 192.168.1.11',
        'no data is lost by replacing them, the volumes are retained; the apps stop meanwhile:',
        '  kubectl delete -n media deployment,cronjob -l app.kubernetes.io/part-of=media-pipeline',
        '  kubectl delete -n media-downloads deployment,cronjob -l app.kubernetes.io/part-of=media-pipeline',
        '  kubectl delete -n media pvc/media-library',
        '  kubectl delete -n media-downloads pvc/media-library',
        '  kubectl delete pv/media-library pv/media-downloads-library',
        '  kubectl apply --server-side -k dist',
        'or write storage.volumeNames: bySource, which makes new volumes beside the old ones, now and at each later move',
      ].join('\n'),
    );
  });

  it('says that volumes with media which are left over can go, and take no file with them', () => {
    const downloads = { storage: { downloads: { server: 'nas', path: '/fast' } } };
    const text = told(downloads, {});

    expect(text).toContain('the files stay where they are, since the volumes are retained.');
    expect(text).toContain(
      '\n  kubectl delete --ignore-not-found -n media persistentvolumeclaim/media-downloads',
    );
    expect(text).toContain('\n  kubectl delete --ignore-not-found persistentvolume/media-downloads');
    expect(text.indexOf('persistentvolumeclaim/')).toBeLessThan(text.indexOf('persistentvolume/'));
    expect(text).not.toContain('deletes what it holds');
  });

  it('says how a Service gets another load balancer', () => {
    const door = (loadBalancerClass: string) => ({
      apps: { jellyfin: { service: { type: 'LoadBalancer', from: ['192.168.1.0/24'], loadBalancerClass } } },
    });

    expect(told(door('one'), door('two'))).toBe(
      [
        'cannot be changed in place; an apply of these is refused:',
        '  Service media/jellyfin: loadBalancerClass one -> two',
        'nothing is lost by making these anew; the next apply does:',
        '  kubectl delete --ignore-not-found -n media service/jellyfin',
        '  kubectl apply --server-side -k dist',
      ].join('\n'),
    );
  });

  it('gives no command that would delete a database', () => {
    const text = told({}, { apps: { radarr: { radarr: { configSize: '1Gi' } } } });

    expect(text).toContain(
      'PersistentVolumeClaim media/radarr-config: resources.requests.storage 5Gi -> 1Gi',
    );
    expect(text).toContain('holds data: set the old value again, or move the data');
    expect(text).not.toContain('kubectl delete');
  });
});
