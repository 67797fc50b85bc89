import { describe, expect, it } from 'vitest';
import { Jellyfin, type JellyfinProps } from '../../../../lib/constructs/apps/jellyfin.ts';
import { Seerr, type SeerrProps } from '../../../../lib/constructs/apps/seerr.ts';
import { Servarr, type ServarrProps } from '../../../../lib/constructs/apps/servarr.ts';
import { claimMount } from '../../../../lib/constructs/pods/mounts.ts';
import { made } from '../../../support/construct-manifests.ts';
import { type Container, type PodSpec, podsOf } from '../../../support/manifests.ts';
import { appProps } from '../../../support/some-props.ts';

function podOf(manifests: ReturnType<typeof made>): PodSpec & { readonly app: Container } {
  const [pod] = podsOf(manifests);
  const app = pod?.spec.containers[0];
  if (pod === undefined || app === undefined) throw new Error('no container was made');
  return { ...pod.spec, app };
}

const servarr: Required<ServarrProps> = {
  ...appProps,
  name: 'radarr-4k',
  prefix: 'RADARR',
  auth: 'forms',
  apiKey: { name: 'media-api-keys', key: 'radarr-4k-api-key' },
  media: [claimMount('media-library', '/data'), claimMount('media-downloads', '/data/torrents')],
  postgres: {
    host: 'db.database.svc',
    port: 5432,
    user: 'radarr',
    mainDb: 'radarr-main',
    logDb: 'radarr-log',
    password: { name: 'media-postgres', key: 'password' },
  },
  folders: ['/data/media/movies-4k', '/data/torrents'],
};

describe('Servarr', () => {
  const make = (props: ServarrProps) => podOf(made((scope) => new Servarr(scope, 'app', props)));
  const full = make(servarr);

  it.each([
    ['external', 'External', 'Enabled'],
    ['disabledForLocalAddresses', 'Forms', 'DisabledForLocalAddresses'],
  ] as const)('leaves it to others who comes in: %s', (auth, method, required) => {
    expect(make({ ...servarr, auth }).app.env).toEqual(
      expect.arrayContaining([
        { name: 'RADARR__AUTH__METHOD', value: method },
        { name: 'RADARR__AUTH__REQUIRED', value: required },
      ]),
    );
  });

  it('takes its API key from the Secret and locks its pages (hazard 50: an open Radarr looks like a runaway cleaner)', () => {
    expect(full.app.env).toEqual(
      expect.arrayContaining([
        {
          name: 'RADARR__AUTH__APIKEY',
          valueFrom: { secretKeyRef: { name: 'media-api-keys', key: 'radarr-4k-api-key' } },
        },
        { name: 'RADARR__AUTH__METHOD', value: 'Forms' },
        { name: 'RADARR__AUTH__REQUIRED', value: 'Enabled' },
      ]),
    );
  });

  it('answers to its own names only, and its probes use one of them', () => {
    expect(full.app.env).toContainEqual({
      name: 'RADARR__SERVER__ALLOWEDHOSTS',
      value:
        'localhost,radarr-4k,radarr-4k.media,radarr-4k.media.svc,radarr-4k.media.svc.cluster.local,app.example.org,192.168.1.5',
    });
    for (const probe of [full.app.startupProbe, full.app.readinessProbe, full.app.livenessProbe]) {
      expect(probe?.httpGet).toMatchObject({
        path: '/ping',
        httpHeaders: [{ name: 'Host', value: 'localhost' }],
      });
    }
  });

  it('writes logs that collectors read', () => {
    expect(full.app.env).toContainEqual({ name: 'RADARR__LOG__CONSOLEFORMAT', value: 'Clef' });
  });

  it('has its folders made first, as its own user, in the library alone', () => {
    const [first] = full.initContainers ?? [];

    expect(first?.args).toEqual(['/data/media/movies-4k', '/data/torrents']);
    expect(first?.volumeMounts).toEqual([{ name: 'media-library', mountPath: '/data' }]);
    expect(first?.securityContext).not.toHaveProperty('runAsUser');
  });

  it('has folders of each volume made on that volume', () => {
    const inner = claimMount('media-library-tv', '/data/media/tv');
    const folders = ['/data/media/tv/anime', '/data/media/tv', '/archive'];
    const media = [...servarr.media, inner, claimMount('media-library-archive', '/archive')];
    const { initContainers = [] } = make({ ...servarr, media, folders });

    expect(
      initContainers.map(({ name, args, volumeMounts }) => [name, args, volumeMounts?.map((m) => m.name)]),
    ).toEqual([
      ['make-folders', ['/data/media/tv'], ['media-library']],
      ['make-folders-2', ['/data/media/tv/anime'], ['media-library-tv']],
    ]);
  });

  it('needs neither media nor folders', () => {
    const { media, folders, ...props } = servarr;

    expect(make(props)).not.toHaveProperty('initContainers');
  });
});

const jellyfin: Required<JellyfinProps> = {
  ...appProps,
  media: [claimMount('media-library', '/data')],
  cache: { size: '10Gi' },
  transcodes: { size: '20Gi' },
};

describe('Jellyfin', () => {
  const make = (props: JellyfinProps) => podOf(made((scope) => new Jellyfin(scope, 'app', props)));
  const full = make(jellyfin);

  it('is given the time that Jellyfin 12 takes to stop', () => {
    expect(full.terminationGracePeriodSeconds).toBe(300);
  });

  it('sees the media and cannot change them', () => {
    expect(full.app.volumeMounts).toContainEqual({
      name: 'media-library',
      mountPath: '/data',
      readOnly: true,
    });
  });

  it('has a cache and below it a transcode folder, each of a size, and may fill both', () => {
    const sizes = full.volumes?.flatMap(({ name, emptyDir }) =>
      emptyDir ? [[name, emptyDir.sizeLimit]] : [],
    );

    expect(sizes).toEqual([
      ['cache', '10Gi'],
      ['transcodes', '20Gi'],
      ['tmp', '1Gi'],
    ]);
    expect(full.app.volumeMounts).toContainEqual({ name: 'transcodes', mountPath: '/cache/transcodes' });
    // 10Gi, 20Gi and 1Gi of /tmp: asked for, so that a film is not the first to go when the node runs short.
    expect(full.app.resources?.requests?.['ephemeral-storage']).toBe('31Gi');
    expect(full.app.resources?.limits?.['ephemeral-storage']).toBe('32Gi');
  });

  it('locks no files on NFS and tells clients its public address', () => {
    expect(full.app.env).toContainEqual({ name: 'DOTNET_SYSTEM_IO_DISABLEFILELOCKING', value: 'true' });
    expect(full.app.env).toContainEqual({
      name: 'JELLYFIN_PublishedServerUrl',
      value: 'http://app.example.org',
    });
  });

  it('tells an https address where TLS ends before it', () => {
    const route = { ...jellyfin.route, entrance: { kind: 'ingress', tlsSecret: 'tls' } as const };

    expect(make({ ...jellyfin, route }).app.env).toContainEqual({
      name: 'JELLYFIN_PublishedServerUrl',
      value: 'https://app.example.org',
    });
  });

  it('tells no address without a route', () => {
    const { route, ...props } = jellyfin;

    expect(make(props).app.env?.map(({ name }) => name)).not.toContain('JELLYFIN_PublishedServerUrl');
  });
});

const seerr: Required<SeerrProps> = {
  ...appProps,
  apiKey: { name: 'media-api-keys', key: 'seerr-api-key' },
};

describe('Seerr', () => {
  it('keeps its data in its claim and is asked for its status', () => {
    const { app } = podOf(made((scope) => new Seerr(scope, 'app', seerr)));

    expect(app.volumeMounts).toContainEqual({ name: 'app-config', mountPath: '/app/config' });
    // The plain status asks GitHub for newer releases, and a probe must not depend on GitHub.
    expect(app.readinessProbe?.httpGet).toMatchObject({ path: '/api/v1/status/appdata' });
    expect(app.env).toContainEqual({ name: 'PORT', value: '81' });
  });

  it('has the key of the Secret, or makes itself one', () => {
    const { apiKey, ...without } = seerr;
    const keysOf = (props: SeerrProps) =>
      (podOf(made((scope) => new Seerr(scope, 'app', props))).app.env ?? [])
        .filter(({ name }) => name === 'API_KEY')
        .map(({ valueFrom }) => valueFrom?.secretKeyRef);

    expect(keysOf(seerr)).toEqual([apiKey]);
    expect(keysOf(without)).toEqual([]);
  });
});
