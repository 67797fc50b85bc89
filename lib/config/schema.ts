/**
 * `media.yaml`: everything a household chooses about its stack. Unknown keys are errors; what is absent
 * takes the safe default. The descriptions become the help of editors, through media.schema.json.
 */
import * as z from 'zod';
import { Apps } from './schema/apps.ts';
import { Dashboard } from './schema/dashboard.ts';
import { Dns } from './schema/dns.ts';
import { ExtraApps } from './schema/extra-apps.ts';
import { Cleanup, Recyclarr, Setup } from './schema/jobs.ts';
import { Metrics } from './schema/metrics.ts';
import { PodSettings } from './schema/pods.ts';
import { Routes } from './schema/routes.ts';
import { DnsLabel, Labels, TimeZone } from './schema/scalars.ts';
import { Secrets } from './schema/secrets.ts';
import { Storage } from './schema/storage.ts';
import { Vpn } from './schema/vpn.ts';

const ownerId = z.int().min(1, 'expected an id above 0; no app of the stack runs as root').max(2_147_483_647);

export const Config = z.strictObject({
  namespaces: z
    .strictObject({
      media: DnsLabel.default('media').meta({
        description: 'namespace of all apps but qBittorrent',
        examples: ['tv'],
      }),
      downloads: DnsLabel.default('media-downloads').meta({
        description: 'namespace of qBittorrent and its VPN',
        examples: ['tv-downloads'],
      }),
    })
    .prefault({})
    .describe('the two namespaces of the stack'),
  timeZone: TimeZone.default('Etc/UTC').describe('time zone of the apps and of the schedules'),
  user: z
    .strictObject({
      uid: ownerId.default(1000).meta({ description: 'user id of the apps', examples: [568] }),
      gid: ownerId.default(1000).meta({ description: 'group id of the apps', examples: [568] }),
    })
    .prefault({})
    .describe('who owns the media on the NFS server; all apps run as this user'),
  nodeSelector: Labels.default({}).describe('labels a node must have to run the stack; none: any node'),
  pods: PodSettings.prefault({}).describe('what every pod of the stack has, the jobs too'),
  storage: Storage.describe('where the media lie and where the apps keep their databases'),
  vpn: Vpn.describe('how qBittorrent reaches the internet'),
  apps: Apps.prefault({}).describe('the apps, each with image, resources and route'),
  extraApps: ExtraApps.prefault({}).describe(
    'further web apps by name, on the same hardened footing; the name is that of Deployment and Service',
  ),
  recyclarr: Recyclarr.prefault({}).describe('job that keeps the quality profiles of Radarr and Sonarr'),
  setup: Setup.prefault({}).describe('job that wires the apps to each other'),
  cleanup: Cleanup.prefault({}).describe('job that removes what has been watched'),
  dashboard: Dashboard.prefault({}).describe(
    'page on what the cleanup is about to remove, where people keep what they want',
  ),
  metrics: Metrics.prefault({}).describe(
    'numbers for Prometheus: of the page, with alerts and a dashboard for Grafana, and of the exporters',
  ),
  routes: Routes.prefault({ kind: 'none' }).describe('how the apps are reached from outside the cluster'),
  dns: Dns.prefault({}).describe('where the cluster answers DNS; the default fits nearly all'),
  secrets: Secrets.prefault({ provider: 'existing' }).describe('where API keys and passwords come from'),
});
export type Config = z.infer<typeof Config>;
