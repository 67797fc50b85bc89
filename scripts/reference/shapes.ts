/** What occurs in several places of media.yaml, and is described once. */
export interface Shape {
  readonly title: string;
  /** Keys that hold it. */
  readonly keys: readonly string[];
  /** A place where all of it is. */
  readonly path: readonly string[];
  readonly text: string;
}

export const SHAPES: readonly Shape[] = [
  {
    title: 'Pod settings',
    keys: ['pod'],
    path: ['pods'],
    text: 'It is added to what the stack sets, and cannot undo it.',
  },
  {
    title: 'Resources',
    keys: ['resources'],
    path: ['apps', 'jellyfin', 'resources'],
    text: '`devices` and `claims` are for apps only. What each container starts with stands in [Sizes](#sizes).',
  },
  {
    title: 'Variables',
    keys: ['env'],
    path: ['apps', 'jellyfin', 'env'],
    text: '`NAME: value`, or `NAME: { secret: …, key: … }` where the value is secret.',
  },
  {
    title: 'Claims of an app',
    keys: ['config', 'cacheClaim', 'transcodeClaim'],
    path: ['apps', 'jellyfin', 'config'],
    text: '`size` is for `config` only. Beside `existingClaim` nothing else is written: the stack changes no claim of yours.',
  },
  {
    title: 'Route',
    keys: ['route'],
    path: ['apps', 'jellyfin', 'route'],
    text: 'Has a meaning once [routes](#routes) says how. An app of `extraApps` has a route only when `enabled` or `host` is written.',
  },
  {
    title: 'Gateway',
    keys: ['gateway'],
    path: ['routes', 'gateway'],
    text: 'A Gateway of the Gateway API, which is there already.',
  },
  {
    title: 'Service',
    keys: ['service'],
    path: ['apps', 'jellyfin', 'service'],
    text: 'One of three, by `type`.',
  },
  {
    title: 'Network of an app',
    keys: ['network'],
    path: ['apps', 'jellyfin', 'network'],
    text: 'Each of `to` has either `addresses` or `namespace`. What the stack opens by itself: [network.md](network.md).',
  },
  {
    title: 'PostgreSQL',
    keys: ['postgres'],
    path: ['apps', 'prowlarr', 'postgres'],
    text: 'Database and user must exist.',
  },
  {
    title: 'Exporter',
    keys: ['exportarr'],
    path: ['apps', 'prowlarr', 'exportarr'],
    text: 'Who reads the numbers, and how Prometheus finds them, stands in [metrics](#metrics). What it is: [metrics.md](metrics.md#numbers-of-radarr-sonarr-and-prowlarr).',
  },
  {
    title: 'Delivery',
    keys: ['delivery'],
    path: ['cleanup', 'delivery'],
    text: 'One of two, by `kind`.',
  },
  {
    title: 'VPN server',
    keys: ['endpoint', 'endpoints'],
    path: ['vpn', 'wireguard', 'endpoint'],
    text: '`endpoint` is one of these, `endpoints` a list of them; write one of the two, or neither.',
  },
  {
    title: 'Volume of a CSI driver',
    keys: ['volume'],
    path: ['storage', 'volume'],
    text: 'Storage that the node reaches through a driver, such as an SMB share.',
  },
  {
    title: 'Affinity',
    keys: ['affinity'],
    path: ['pods', 'affinity'],
    text: 'The words are those of Kubernetes, and mean the same.',
  },
  {
    title: 'Pod affinity',
    keys: ['podAffinity', 'podAntiAffinity'],
    path: ['pods', 'affinity', 'podAffinity'],
    text: 'Near these pods, or away from them.',
  },
  {
    title: 'Pod term',
    keys: ['podAffinityTerm'],
    path: [
      'pods',
      'affinity',
      'podAffinity',
      'preferredDuringSchedulingIgnoredDuringExecution',
      'ENTRY',
      'podAffinityTerm',
    ],
    text: 'Which pods, and what counts as one place.',
  },
  {
    title: 'Label selector',
    keys: ['labelSelector'],
    path: [
      'pods',
      'affinity',
      'podAffinity',
      'requiredDuringSchedulingIgnoredDuringExecution',
      'ENTRY',
      'labelSelector',
    ],
    text: 'At least one of the two.',
  },
  {
    title: 'Expressions',
    keys: ['matchExpressions'],
    path: [
      'pods',
      'affinity',
      'nodeAffinity',
      'requiredDuringSchedulingIgnoredDuringExecution',
      'nodeSelectorTerms',
      'ENTRY',
      'matchExpressions',
    ],
    text: 'A list; all of them must hold. `Gt` and `Lt` are for labels of nodes only.',
  },
];

/** The shape that a key holds, if it is one of those. */
export function shapeOf(key: string): Shape | undefined {
  return SHAPES.find(({ keys }) => keys.includes(key));
}
