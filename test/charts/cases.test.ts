/** What strangers reported about stacks like this one, each with what is right. */
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../lib/config/parse.ts';
import { changesBetween } from '../../lib/dist/changes.ts';
import { objectsOf } from '../../lib/dist/kube-object.ts';
import { renderManifests } from '../../lib/dist/manifest-yaml.ts';
import { tellChanges } from '../../lib/dist/tell-changes.ts';
import { bytesOf } from '../../lib/quantity.ts';
import { renderProblems } from '../../program/config/problem.ts';
import { find, type Manifest, ofKind, podsOf } from '../support/manifests.ts';
import { run, ScratchFolder } from '../support/run-script.ts';
import { caseText, withoutCases } from '../support/shared-cases.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';

const stack = (file: string): readonly Manifest[] => manifestsOf(configOf(caseText(file)));
const hasKubectl = run('kubectl', ['version', '--client']).code === 0;

/** What synth says of a file: its errors and its warnings. */
function said(file: string): { readonly errors: string; readonly warnings: string } {
  const loaded = parseConfig('media.yaml', caseText(file));
  const errors = loaded.kind === 'invalid' ? renderProblems(loaded.errors) : '';
  return { errors, warnings: renderProblems(loaded.warnings) };
}

function containerOf(manifests: readonly Manifest[], app: string) {
  const container = podsOf(manifests).find(({ labels }) => labels['app'] === app)?.spec.containers[0];
  if (container === undefined) throw new Error(`there is no pod of ${app}`);
  return container;
}

function rulesOf(manifests: readonly Manifest[], app: string): string {
  return JSON.stringify(find(manifests, 'NetworkPolicy', app).spec);
}

describe.skipIf(withoutCases())('cases', () => {
  it('01: no route leaves the time of a stream to the controller', () => {
    const routes = ofKind(stack('01-envoy-gateway-15s-stream/media.yaml'), 'HTTPRoute');

    expect(routes.map(({ metadata }) => metadata.name)).toEqual([
      'qbittorrent',
      'radarr',
      'sonarr',
      'jellyfin',
    ]);
    for (const { spec } of routes) {
      expect(spec).toMatchObject({ rules: [{ timeouts: { request: '0s', backendRequest: '0s' } }] });
    }
  });

  it('02: a controller that no policy matches is doubted, with the place that says what to do', () => {
    expect(said('02-gateway-controller-not-selectable/media.yaml').warnings).toMatch(
      /^media\.yaml:\d+:\d+ routes\.controllerNamespace: .*docs\/network\.md$/m,
    );
  });

  it('03: names are resolved where kubespray, Cilium, Gardener and OpenShift answer', () => {
    const rules = rulesOf(stack('03-dns-elsewhere/media.yaml'), 'radarr');

    for (const place of [
      '169.254.25.10/32',
      '"node-local-dns"',
      '"openshift-dns"',
      '8053',
      '5353',
      '"kube-dns"',
    ]) {
      expect(rules).toContain(place);
    }
  });

  it.each([
    ['media.yaml', ['configSize']],
    ['media-1Gi.yaml', ['configSize', 'cacheSize']],
  ])('04: sizes that Jellyfin refuses to start with are refused, with line and way out: %s', (file, keys) => {
    const { errors } = said(`04-jellyfin-config-too-small/${file}`);

    for (const key of keys) {
      expect(errors).toMatch(
        new RegExp(`^media\\.yaml:\\d+:\\d+ apps\\.jellyfin\\.${key}: expected 3Gi or more`, 'm'),
      );
    }
  });

  it('07: a qBittorrent that does not listen on a tunnel that came back is restarted', () => {
    const { livenessProbe } = containerOf(stack('07-vpn-restart-deaf-qbittorrent/media.yaml'), 'qbittorrent');

    expect(livenessProbe?.exec?.command).toEqual(
      expect.arrayContaining(['/etc/qbittorrent/check-listening.sh', 'tun0', '50413', '0200800A']),
    );
  });

  it('08: a forwarded port that is the same again is told as another first', () => {
    const files = find(stack('08-vpn-killed-same-port/media.yaml'), 'ConfigMap', 'qbittorrent-vpn').data;

    expect(files?.['push-forwarded-port.sh']).toMatch(
      /\|\| listen_on 0 lo\n.*listen_on "\$port" "\$interface"/,
    );
  });

  it('09: another NAS is told, with what to do; another size is no change that a cluster refuses', () => {
    const [before, after, size] = ['media', 'media-after', 'media-size'].map((file) =>
      objectsOf(stack(`09-nfs-change-is-immutable/${file}.yaml`)),
    );
    const told = tellChanges(changesBetween(before ?? [], after ?? []), 'dist').join('\n');

    expect(told).toContain('PersistentVolume media-library: nfs.server 192.168.1.10 -> 192.168.1.11');
    expect(told).toContain('kubectl delete -n media pvc/media-library');
    expect(changesBetween(before ?? [], size ?? [])).toEqual({
      vanished: [],
      keepers: [],
      fixed: [],
      formerUsers: [],
    });
  });

  it('10: a claim that no pod has mounted yet keeps nobody waiting', () => {
    const manifests = stack('10-suspended-cleanup-argo-progressing/media.yaml');

    expect(
      find(manifests, 'PersistentVolumeClaim', 'media-cleanup-state').metadata.annotations,
    ).toMatchObject({
      'argocd.argoproj.io/ignore-healthcheck': 'true',
    });
  });

  it.each([
    ['media.yaml', ['soft is refused', 'nfsvers=3 is refused', 'expected one option an element']],
    ['media-variants.yaml', ['soft is refused', 'bg is refused', 'minorversion=0 is refused']],
  ])('11: mount options are judged as mount reads them: %s', (file, words) => {
    const { errors } = said(`11-mount-options-joined/${file}`);

    for (const word of words) expect(errors).toContain(word);
  });

  it.skipIf(!hasKubectl).each([
    ['media.yaml', '0o17'],
    ['media-b.yaml', '1e1_0'],
    ['media-c.yaml', '0X1F'],
  ])('13: text stays text to kubectl: %s', (file, name) => {
    const config = find(
      stack(`13-yaml-numbers-go-reads-otherwise/${file}`),
      'ConfigMap',
      'media-cleanup-config',
    );
    const manifest = new ScratchFolder().write('a.yaml', renderManifests([config]));

    const { code, out } = run('kubectl', ['annotate', '--local', '-f', manifest, 'a=b', '-o', 'json']);

    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('data.PRIMARY_USER_NAME', name);
  });

  it('21: Jellyfin asks for the disk that it may fill', () => {
    const { resources } = containerOf(stack('21-cache-evicts-jellyfin/media.yaml'), 'jellyfin');

    expect(bytesOf(resources?.requests?.['ephemeral-storage'] ?? '0')).toBeGreaterThanOrEqual(
      bytesOf('22Gi'),
    );
  });
});
