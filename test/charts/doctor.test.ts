import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SetupFile } from '../../setup/config/file-schema.ts';
import {
  gluetunLog,
  inside,
  logOf,
  pauseSetup,
  restart,
  runRecyclarr,
  runSetup,
  stateOf,
} from '../../setup/domain/findings/commands.ts';
import { find, podsOf } from '../support/manifests.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';

const stack = (change = '') => manifestsOf(configOf(`${readFileSync('media.yaml', 'utf8')}${change}`));
const manifests = stack();
const setupFile = (of: typeof manifests) =>
  SetupFile.parse(parse(find(of, 'ConfigMap', 'media-setup-config').data?.['setup.yaml'] ?? ''));
const mountsOf = (of: typeof manifests) =>
  podsOf(of)
    .find(({ labels }) => labels['app'] === 'media-doctor')
    ?.spec.containers[0]?.volumeMounts?.filter(({ mountPath }) => mountPath.startsWith('/data')) ?? [];

describe('media-doctor', () => {
  it('is started by people only, runs the same program on the same settings', () => {
    const { spec } = find(manifests, 'CronJob', 'media-doctor');
    const [doctor, setup] = ['media-doctor', 'media-setup'].map(
      (app) => podsOf(manifests).find(({ labels }) => labels['app'] === app)?.spec.containers[0],
    );

    expect(spec).toMatchObject({ suspend: true });
    expect(doctor?.args?.slice(1)).toEqual(['doctor', '--config', '/etc/media-setup/setup.yaml']);
    expect(doctor?.image).toBe(setup?.image);
  });

  it('sees every folder that the file names, and can change none', () => {
    const { storage, qbittorrent, radarr, sonarr } = setupFile(manifests);
    const folders = [qbittorrent?.downloads, ...[...radarr, ...sonarr].map(({ rootFolder }) => rootFolder)];

    expect(mountsOf(manifests)).toMatchObject([{ mountPath: '/data', readOnly: true }]);
    expect(
      folders.filter((folder) => !storage?.mounts.some(({ path }) => folder?.startsWith(`${path}/`))),
    ).toEqual([]);
  });

  it('may write there where it is to try a hard link', () => {
    const text = readFileSync('media.yaml', 'utf8').replace(/^setup:\n/m, 'setup:\n  tryHardLink: true\n');
    const trying = manifestsOf(configOf(text));

    expect(mountsOf(trying).map(({ readOnly }) => readOnly ?? false)).toEqual([false]);
  });

  it('is told who owns the folders and in which namespaces people find the apps', () => {
    expect(setupFile(manifests)).toMatchObject({
      namespaces: { media: 'media', downloads: 'media-downloads' },
      storage: { owner: { uid: 1000, gid: 1000 } },
    });
  });
});

describe('commands of findings', () => {
  const cluster = { media: 'media', downloads: 'media-downloads' };
  const apps = ['jellyfin', 'radarr', 'sonarr', 'qbittorrent'];
  const commands = [
    runSetup(cluster),
    runRecyclarr(cluster),
    pauseSetup(cluster),
    gluetunLog(cluster),
    ...apps.flatMap((app) => [
      logOf(app, cluster),
      stateOf(app, cluster),
      restart(app, cluster),
      inside(app, ['date'], cluster),
    ]),
  ];

  it.each(commands)('%s is about something that the stack has', (command) => {
    const namespace = / -n (\S+)/.exec(command)?.[1];
    const [, kind, name] = /(cronjob|deployment)[/ ](?:-n \S+ )?([\w-]+)/.exec(command) ?? [];
    const label = / -l app=(\S+)/.exec(command)?.[1];
    const container = / -c (\S+)/.exec(command)?.[1];
    const named = manifests.filter(
      (one) =>
        one.kind.toLowerCase() === kind && one.metadata.name === name && one.metadata.namespace === namespace,
    );
    const pods = podsOf(manifests).filter(
      ({ labels, owner }) =>
        owner.metadata.namespace === namespace &&
        (label === undefined ? owner.metadata.name === name : labels['app'] === label),
    );
    const containers = pods.flatMap(({ spec }) => [...spec.containers, ...(spec.initContainers ?? [])]);

    expect(pods).toHaveLength(1);
    if (label === undefined) expect(named).toHaveLength(1);
    if (container !== undefined) expect(containers.map((one) => one.name)).toContain(container);
  });
});
