/** What the apps' charts have in common: from media.yaml's words to the props of constructs. */
import type { k8s } from 'cdk8s-plus-28';
import {
  type DeployedApp,
  type DeployedKind,
  imageOf,
  type SingleKind,
  singleApp,
} from '../lib/config/apps-of.ts';
import { controllerOf } from '../lib/config/controller-of.ts';
import { routedApps } from '../lib/config/routed-apps.ts';
import type { Environment } from '../lib/config/schema/environment.ts';
import type { Resources as Requirements, ResourcesWithDevices } from '../lib/config/schema/resources.ts';
import type { AppService } from '../lib/config/schema/service.ts';
import type { Config } from '../lib/config/schema.ts';
import type { AppProps } from '../lib/constructs/apps/app-props.ts';
import { ciliumEntranceLabel } from '../lib/constructs/labels.ts';
import { env, envFromSecret } from '../lib/constructs/pods/container.ts';
import type { PodAdditions } from '../lib/constructs/pods/pod-additions.ts';
import type { Resources } from '../lib/constructs/pods/resources.ts';
import type { RunAs } from '../lib/constructs/pods/security.ts';
import { claims } from '../lib/names.ts';
import { routeOf } from './app-route.ts';
import { additionsOf } from './pod-additions.ts';

/** qBittorrent lives with the VPN; all others with the media. */
export function namespaceOf({ namespaces }: Config, kind: DeployedKind): string {
  return kind === 'qbittorrent' ? namespaces.downloads : namespaces.media;
}

export function runAsOf({ user }: Config): RunAs {
  return { userId: user.uid, groupId: user.gid };
}

type Configured = Requirements & Partial<Pick<ResourcesWithDevices, 'devices'>>;

export function resourcesOf({ requests, limits, devices }: Configured): Resources {
  return {
    cpuRequest: requests.cpu,
    ...(limits.cpu !== 'none' && { cpuLimit: limits.cpu }),
    memoryRequest: requests.memory,
    memoryLimit: limits.memory,
    ...(devices && { devices }),
  };
}

function doorOf(service: AppService): Pick<AppProps, 'door' | 'hosts'> {
  if (service.type === 'ClusterIP') return {};
  const { type, from, annotations } = service;
  if (type === 'NodePort') {
    return { door: { type, from, annotations, nodePort: service.nodePort }, hosts: service.hosts };
  }
  const { loadBalancerIP: address, loadBalancerClass, hosts } = service;
  return {
    door: { type, from, annotations, address, loadBalancerClass },
    hosts: [...(address === undefined ? [] : [address]), ...hosts],
  };
}

function furtherEnv(variables: Environment): readonly k8s.EnvVar[] {
  return Object.entries(variables).map(([name, value]) =>
    typeof value === 'string'
      ? env(name, value)
      : envFromSecret(name, { name: value.secret, key: value.key }),
  );
}

/** By its label Cilium's policy finds a pod for as long as its route leads through Cilium. */
function withEntrance({ routes }: Config, isRouted: boolean, additions: PodAdditions): PodAdditions {
  if (!isRouted || routes.kind === 'none' || controllerOf(routes)?.kind !== 'cilium') return additions;
  return { ...additions, labels: { ...additions.labels, ...ciliumEntranceLabel } };
}

/** The props every app's construct takes. */
export function commonProps(config: Config, app: DeployedApp): AppProps {
  const { name, kind, port, settings } = app;
  const routed = routedApps(config).find((other) => other.name === name);
  const route = routed === undefined ? undefined : routeOf(config, routed);
  return {
    namespace: namespaceOf(config, kind),
    name,
    image: imageOf(app),
    port,
    timeZone: config.timeZone,
    runAs: runAsOf(config),
    resources: resourcesOf(settings.resources),
    additions: withEntrance(config, route !== undefined, additionsOf(config, settings.pod)),
    furtherEnv: furtherEnv(settings.env),
    resourceClaims: settings.resources.claims,
    configClaim: settings.config?.existingClaim ?? claims.configOf(name),
    ...(route && { route }),
    ...doorOf(settings.service),
  };
}

/** The same for an app there is one of. */
export function appProps(config: Config, kind: SingleKind): AppProps {
  return commonProps(config, singleApp(config.apps, kind));
}
