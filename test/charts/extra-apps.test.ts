import { describe, expect, it } from 'vitest';
import { find, nameOf, podsOf } from '../support/manifests.ts';
import { mayCall } from '../support/network.ts';
import { type Settings, someConfig } from '../support/some-config.ts';
import { anExtraApp } from '../support/some-extra-app.ts';
import { manifestsOf } from '../support/stack-manifests.ts';
import { endpointOf } from './invariants/network.ts';

const stackWith = (settings: Settings) => manifestsOf(someConfig(settings));
const podOf = (manifests: ReturnType<typeof stackWith>, app: string) => {
  const found = podsOf(manifests).find(({ labels }) => labels['app'] === app);
  if (found === undefined) throw new Error(`there is no pod of ${app}`);
  return found;
};
const containerOf = (manifests: ReturnType<typeof stackWith>, app: string) =>
  podOf(manifests, app).spec.containers[0];

describe('extraApps', () => {
  it('makes nothing where there are none', () => {
    expect(stackWith({ extraApps: {} }).map(nameOf)).toEqual(stackWith({}).map(nameOf));
  });

  it('gives an app that says little an identity, a Deployment, a Service and a closed policy, and no more', () => {
    const manifests = stackWith({ extraApps: { bazarr: anExtraApp() } });
    const own = manifests.filter(({ metadata }) => metadata.labels?.['app'] === 'bazarr');
    const container = containerOf(manifests, 'bazarr');

    expect(own.map(nameOf).toSorted()).toEqual([
      'Deployment media/bazarr',
      'NetworkPolicy media/bazarr',
      'Service media/bazarr',
      'ServiceAccount media/bazarr',
    ]);
    expect(container?.volumeMounts).toEqual([{ name: 'scratch-1', mountPath: '/tmp' }]);
    expect(container).toMatchObject({ livenessProbe: { tcpSocket: { port: 6767 } } });
    expect(container).not.toHaveProperty('args');
  });

  it('brings program, folders, media and probe as they were said', () => {
    const manifests = stackWith({
      extraApps: {
        bazarr: anExtraApp({
          command: ['/app'],
          args: ['serve'],
          configSize: '3Gi',
          configPath: '/app/config',
          scratch: { '/run/app': '16Mi' },
          media: 'read-only',
          probe: { path: '/health', host: 'localhost', startupSeconds: 60 },
        }),
      },
    });

    expect(containerOf(manifests, 'bazarr')).toMatchObject({
      command: ['/app'],
      args: ['serve'],
      volumeMounts: [
        { name: 'bazarr-config', mountPath: '/app/config' },
        { name: 'scratch-1', mountPath: '/run/app' },
        { name: 'media-library', mountPath: '/data', readOnly: true },
      ],
      startupProbe: {
        httpGet: { path: '/health', port: 6767, httpHeaders: [{ name: 'Host', value: 'localhost' }] },
        failureThreshold: 12,
      },
    });
    expect(find(manifests, 'PersistentVolumeClaim', 'bazarr-config').spec).toMatchObject({
      resources: { requests: { storage: '3Gi' } },
    });
  });

  it('lets it write media only where it is told to', () => {
    const mounts = (media: string) =>
      containerOf(
        stackWith({
          storage: { nfs: { server: 'nas', path: '/tank' }, downloads: { server: 'nas', path: '/fast' } },
          extraApps: { bazarr: anExtraApp({ media, scratch: {} }) },
        }),
        'bazarr',
      )?.volumeMounts?.map(({ mountPath, readOnly }) => `${mountPath} ${readOnly === true}`);

    expect(mounts('read-write')).toEqual(['/data false', '/data/torrents false']);
    expect(mounts('read-only')).toEqual(['/data true', '/data/torrents true']);
    expect(mounts('none')).toBeUndefined();
  });

  it('opens what is called, from either end, and nothing else', () => {
    const manifests = stackWith({
      extraApps: {
        bazarr: anExtraApp({ calls: ['radarr', 'qbittorrent'] }),
        sabnzbd: anExtraApp({ calledBy: ['sonarr', 'bazarr'], port: 8080 }),
      },
    });
    const may = (from: string, to: string, port: number) =>
      mayCall(manifests, endpointOf(podOf(manifests, from)), endpointOf(podOf(manifests, to)), port);

    expect(may('bazarr', 'radarr', 7878)).toBe(true);
    expect(may('bazarr', 'qbittorrent', 8080)).toBe(true);
    expect(may('bazarr', 'sabnzbd', 8080)).toBe(true);
    expect(may('sonarr', 'sabnzbd', 8080)).toBe(true);
    expect(may('bazarr', 'sonarr', 8989)).toBe(false);
    expect(may('radarr', 'sabnzbd', 8080)).toBe(false);
    expect(may('radarr', 'bazarr', 6767)).toBe(false);
  });

  it.each([
    ['none', undefined],
    [[563], [{ protocol: 'TCP', port: 563 }]],
  ])('reaches the internet as said: %s', (internet, ports) => {
    const manifests = stackWith({ extraApps: { sabnzbd: anExtraApp({ internet }) } });
    const { egress } = find(manifests, 'NetworkPolicy', 'sabnzbd').spec as unknown as {
      egress: { to: { ipBlock?: { cidr: string } }[]; ports?: unknown }[];
    };
    const out = egress.find(({ to }) => to.some(({ ipBlock }) => ipBlock?.cidr === '0.0.0.0/0'));

    expect(out?.ports).toEqual(ports);
  });

  it('is behind a route only where that is asked for', () => {
    const routes = { kind: 'ingress', controllerNamespace: 'ingress', baseDomain: 'home.arpa' };
    const hosts = (route: object) =>
      stackWith({ routes, extraApps: { bazarr: anExtraApp({ route }) } })
        .filter(({ kind, metadata }) => kind === 'Ingress' && metadata.name === 'bazarr')
        .map(({ spec }) => (spec as unknown as { rules: { host: string }[] }).rules[0]?.host);

    expect(hosts({})).toEqual([]);
    expect(hosts({ enabled: true })).toEqual(['bazarr.home.arpa']);
    expect(hosts({ host: 'subs.example.org' })).toEqual(['subs.example.org']);
    expect(hosts({ host: 'subs.example.org', enabled: false })).toEqual([]);
  });
});
