import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { containersOf, find, nameOf, ofKind, podsOf } from '../support/manifests.ts';
import { someConfig } from '../support/some-config.ts';
import { manifestsOf } from '../support/stack-manifests.ts';

const stackWith = (settings: Record<string, unknown>) => manifestsOf(someConfig(settings));
const image = (name: string, tag: string) => `${name}:${tag}@sha256:${'0'.repeat(64)}`;
const podOf = (manifests: ReturnType<typeof stackWith>, app: string) =>
  podsOf(manifests).find(({ labels }) => labels['app'] === app);

describe('media.yaml', () => {
  it('moves the whole stack into other namespaces', () => {
    const manifests = stackWith({ namespaces: { media: 'tv', downloads: 'vpn' } });

    expect(ofKind(manifests, 'Namespace').map(({ metadata }) => metadata.name)).toEqual(['tv', 'vpn']);
    expect(new Set(manifests.map(({ metadata }) => metadata.namespace))).toEqual(
      new Set([undefined, 'tv', 'vpn']),
    );
    expect(find(manifests, 'ConfigMap', 'media-cleanup-config').data?.['cleanup.yaml']).toContain(
      'url: http://qbittorrent.vpn:8080',
    );
  });

  it('runs every pod as the owner of the media, on nodes with the labels', () => {
    const manifests = stackWith({ user: { uid: 568, gid: 569 }, nodeSelector: { 'example.org/nas': 'yes' } });

    for (const { spec } of podsOf(manifests)) {
      expect(spec.securityContext).toMatchObject({ runAsUser: 568, runAsGroup: 569, fsGroup: 569 });
      expect(spec.nodeSelector).toEqual({ 'example.org/nas': 'yes' });
    }
  });

  it('gives every pod what pods says, the jobs too, and an app what is its own', () => {
    const manifests = stackWith({
      nodeSelector: { zone: 'a' },
      pods: {
        labels: { tier: 'silver' },
        tolerations: [{ key: 'pool', value: 'media', effect: 'NoSchedule' }],
        priorityClassName: 'household',
        supplementalGroups: [44],
      },
      apps: {
        jellyfin: {
          pod: {
            labels: { tier: 'gold' },
            annotations: { 'backup.example.org/skip': 'yes' },
            nodeSelector: { gpu: 'yes' },
            tolerations: [{ operator: 'Exists' }],
            runtimeClassName: 'nvidia',
            supplementalGroups: [44, 226],
            priorityClassName: 'films-first',
          },
        },
      },
    });
    const everybodys = [{ key: 'pool', operator: 'Equal', value: 'media', effect: 'NoSchedule' }];
    const jellyfin = podOf(manifests, 'jellyfin');

    for (const { labels, spec } of podsOf(manifests).filter(({ labels }) => labels['app'] !== 'jellyfin')) {
      expect(labels).toMatchObject({ tier: 'silver' });
      expect(spec).toMatchObject({
        nodeSelector: { zone: 'a' },
        tolerations: everybodys,
        priorityClassName: 'household',
        securityContext: { runAsNonRoot: true, supplementalGroups: [44] },
      });
    }
    expect(jellyfin?.labels).toMatchObject({ app: 'jellyfin', tier: 'gold' });
    expect(jellyfin?.spec).toMatchObject({
      nodeSelector: { zone: 'a', gpu: 'yes' },
      tolerations: [...everybodys, { operator: 'Exists' }],
      priorityClassName: 'films-first',
      runtimeClassName: 'nvidia',
      securityContext: { runAsNonRoot: true, supplementalGroups: [44, 226] },
    });
  });

  it('gives Jellyfin a device of a plugin, or one by claim, and an app variables of its own', () => {
    const manifests = stackWith({
      apps: {
        jellyfin: {
          resources: {
            limits: { cpu: 'none' },
            devices: { 'gpu.intel.com/i915': 1 },
            claims: [{ name: 'gpu', template: 'one-gpu' }],
          },
          env: { MODE: '', TOKEN: { secret: 'own', key: 'token' } },
        },
      },
    });
    const pod = podOf(manifests, 'jellyfin');
    const [container] = pod?.spec.containers ?? [];

    expect(container?.resources).toMatchObject({
      requests: { cpu: '250m', 'gpu.intel.com/i915': '1' },
      limits: { 'gpu.intel.com/i915': '1' },
      claims: [{ name: 'gpu' }],
    });
    expect(container?.resources?.limits).not.toHaveProperty('cpu');
    expect(pod?.spec).toHaveProperty('resourceClaims', [
      { name: 'gpu', resourceClaimTemplateName: 'one-gpu' },
    ]);
    expect(container?.env).toEqual(
      expect.arrayContaining([
        { name: 'MODE' },
        { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'own', key: 'token' } } },
      ]),
    );
  });

  it('sets the zone of apps and schedules, and another for one schedule', () => {
    const manifests = stackWith({ timeZone: 'Europe/Berlin', recyclarr: { timeZone: 'Asia/Kolkata' } });
    const zones = podsOf(manifests).flatMap((pod) =>
      containersOf(pod).flatMap(({ env = [] }) =>
        env.filter(({ name }) => name === 'TZ').map(({ value }) => value),
      ),
    );

    expect(find(manifests, 'CronJob', 'media-cleanup').spec).toHaveProperty('timeZone', 'Europe/Berlin');
    expect(find(manifests, 'CronJob', 'recyclarr').spec).toHaveProperty('timeZone', 'Asia/Kolkata');
    expect(new Set(zones)).toEqual(new Set(['Europe/Berlin', 'Asia/Kolkata']));
  });

  it('takes image and resources of an app', () => {
    const own = image('registry.example/radarr', '6.4.4.10685');
    const manifests = stackWith({
      apps: { radarr: { radarr: { image: own, resources: { limits: { memory: '3Gi' } } } } },
    });
    const container = podOf(manifests, 'radarr')?.spec.containers[0];

    expect(container?.image).toBe(own);
    expect(container?.resources?.limits).toMatchObject({ cpu: '1', memory: '3Gi' });
  });

  it('mounts library and downloads as one (hazard 17: a copy instead of a hard link frees nothing)', () => {
    const manifests = stackWith({});
    const mountOf = (app: string) =>
      podOf(manifests, app)?.spec.containers[0]?.volumeMounts?.filter(({ name }) =>
        name.startsWith('media-'),
      );

    expect(mountOf('radarr')).toEqual([{ name: 'media-library', mountPath: '/data' }]);
    expect(mountOf('sonarr')).toEqual(mountOf('radarr'));
    expect(mountOf('qbittorrent')).toEqual(mountOf('radarr'));
  });

  it('mounts a second export for the downloads where both sides look for it', () => {
    const manifests = stackWith({
      storage: {
        nfs: { server: 'nas', path: '/tank' },
        downloads: { server: 'nas', path: '/fast' },
      },
    });
    const mountsOf = (app: string) =>
      podOf(manifests, app)
        ?.spec.containers[0]?.volumeMounts?.filter(({ mountPath }) => mountPath.startsWith('/data'))
        .map(({ name, mountPath }) => `${name} at ${mountPath}`);

    expect(mountsOf('radarr')).toEqual(['media-library at /data', 'media-downloads at /data/torrents']);
    expect(mountsOf('qbittorrent')).toEqual(['media-downloads at /data/torrents']);
    expect(mountsOf('jellyfin')).toEqual(['media-library at /data']);
    expect(ofKind(manifests, 'PersistentVolume').map(nameOf)).toEqual([
      'PersistentVolume media-library',
      'PersistentVolume media-downloads',
      'PersistentVolume media-downloads-downloads',
    ]);
  });

  it('keeps the databases in folders of one node', () => {
    const manifests = stackWith({
      storage: {
        nfs: { server: 'nas', path: '/tank' },
        configVolumes: { kind: 'local', path: '/srv/apps', node: 'nas' },
      },
    });

    expect(find(manifests, 'PersistentVolume', 'media-radarr-config').spec).toMatchObject({
      local: { path: '/srv/apps/radarr' },
    });
  });

  it('gives each instance of Radarr its own folder, volume, key and category (hazard 40: HD and 4K mixed up)', () => {
    const manifests = stackWith({
      apps: { radarr: { radarr: {}, 'radarr-4k': { rootFolder: '/data/media/movies-4k' } } },
    });

    expect(podOf(manifests, 'radarr-4k')?.spec.initContainers?.[0]?.args).toEqual(['/data/media/movies-4k']);
    expect(find(manifests, 'PersistentVolumeClaim', 'radarr-4k-config')).toBeDefined();
    expect(find(manifests, 'ConfigMap', 'media-cleanup-config').data?.['cleanup.yaml']).toContain(
      'apiKeyFile: /run/secrets/media-api-keys/radarr-4k-api-key',
    );
    expect(find(manifests, 'ConfigMap', 'qbittorrent-files').data?.['categories.json']).toContain(
      'radarr-4k',
    );
    expect(find(manifests, 'ConfigMap', 'recyclarr').data?.['recyclarr.yml']).toContain(
      'http://radarr-4k:7878',
    );
  });

  it('leaves the profiles of an instance alone, and needs no job when there is none to keep', () => {
    const own = { qualityProfile: 'none' };
    const one = stackWith({ apps: { radarr: { radarr: own } } });
    const none = stackWith({ apps: { radarr: { radarr: own }, sonarr: { sonarr: own } } });

    expect(find(one, 'ConfigMap', 'recyclarr').data?.['recyclarr.yml']).not.toContain('radarr:7878');
    expect(none.filter(({ metadata }) => metadata.name.includes('recyclarr'))).toEqual([]);
  });

  it('deploys no cleanup at all when it is off', () => {
    const manifests = stackWith({ cleanup: { enabled: false } });

    expect(manifests.filter(({ metadata }) => metadata.name.includes('cleanup'))).toEqual([]);
  });

  it('runs the cleanup from an image', () => {
    const own = image('ghcr.io/someone/media-cleanup', '1.0.0');
    const manifests = stackWith({
      cleanup: { delivery: { kind: 'image', image: own }, primaryUserName: 'jane' },
    });

    expect(podOf(manifests, 'media-cleanup')?.spec.containers[0]?.image).toBe(own);
    expect(manifests.filter(({ metadata }) => metadata.name.includes('cleanup-bundle'))).toEqual([]);
  });

  it('runs setup from an image, or not at all', () => {
    const own = image('ghcr.io/someone/media-setup', '1.0.0');
    const ran = stackWith({ setup: { delivery: { kind: 'image', image: own } } });
    const without = stackWith({ setup: { enabled: false } });

    expect(podOf(ran, 'media-setup')?.spec.containers[0]?.image).toBe(own);
    expect(without.filter(({ metadata }) => /setup|doctor/.test(metadata.name))).toEqual([]);
  });

  it('signs the cleanup in with the account that setup makes, or with a key made by hand', () => {
    const fileOf = (settings: Parameters<typeof stackWith>[0]) =>
      parse(find(stackWith(settings), 'ConfigMap', 'media-cleanup-config').data?.['cleanup.yaml'] ?? '')
        .jellyfin;
    const cleanup = { primaryUserName: 'jane' };

    expect(fileOf({ cleanup })).toMatchObject({ username: 'media-cleanup' });
    for (const settings of [
      { cleanup, setup: { enabled: false } },
      { cleanup: { ...cleanup, jellyfinSignIn: 'apiKey' } },
    ]) {
      expect(fileOf(settings)).toEqual({
        url: 'http://jellyfin:8096',
        apiKeyFile: '/run/secrets/media-api-keys/jellyfin-api-key',
      });
    }
  });

  it('brings policy and limits of the cleanup into its file, and what people switch into its own keys', () => {
    const manifests = stackWith({
      cleanup: {
        dryRun: false,
        primaryUserName: 'jane',
        suspend: true,
        policy: { gracePeriodDays: 9, keepTagLabel: 'stay', noticeDays: 3 },
        limits: { maxItemsPerRun: 7, requireRecycleBin: true },
        announce: { collection: 'Bald weg' },
        removal: { exclude: false },
        torrents: 'remove',
        history: { keepDays: 30 },
      },
    });
    const data = find(manifests, 'ConfigMap', 'media-cleanup-config').data;

    expect(data).toMatchObject({ DRY_RUN: 'false', GRACE_PERIOD_DAYS: '9', KEEP_TAG_LABEL: 'stay' });
    expect(data?.['cleanup.yaml']).toMatch(/noticeDays: 3\n(.*\n)*.*maxItemsPerRun: 7/);
    expect(parse(data?.['cleanup.yaml'] ?? '')).toMatchObject({
      limits: { requireRecycleBin: true },
      announce: { collection: 'Bald weg' },
      removal: { movieEntry: true, exclude: false },
      torrents: 'remove',
      history: { keepDays: 30 },
    });
    expect(data?.['cleanup.yaml']).not.toMatch(/gracePeriodDays|keepTagLabel/);
    expect(find(manifests, 'CronJob', 'media-cleanup').spec).toHaveProperty('suspend', true);
  });
});
