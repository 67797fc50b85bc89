/**
 * Pod Security "restricted", computed from the standard's text (kubernetes.io, Pod Security Standards,
 * v1.34), so that a pod that an API server would refuse fails here first.
 */
import { type Container, containersOf, type Pod, type SecurityContext } from '../../support/manifests.ts';

const allowedVolumes = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

const safeSysctls = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
];

/** What "restricted" forbids in this pod, in the standard's terms. */
export function restrictedViolations(pod: Pod): readonly string[] {
  const { spec } = pod;
  const context = spec.securityContext ?? {};
  return [
    ...(['hostNetwork', 'hostPID', 'hostIPC'] as const).filter((field) => spec[field] === true),
    ...(spec.volumes ?? []).flatMap(({ name, ...source }) =>
      Object.keys(source)
        .filter((type) => !allowedVolumes.includes(type))
        .map((type) => `volume ${name} is a ${type}`),
    ),
    ...(context.sysctls ?? [])
      .filter(({ name }) => !safeSysctls.includes(name))
      .map(({ name }) => `sysctl ${name}`),
    ...containersOf(pod).flatMap((container) =>
      containerViolations(container, context).map((what) => `${container.name}: ${what}`),
    ),
  ];
}

function containerViolations(container: Container, pod: SecurityContext): readonly string[] {
  const own = container.securityContext ?? {};
  const seccomp = (own.seccompProfile ?? pod.seccompProfile)?.type;
  const rules: readonly (readonly [boolean, string])[] = [
    [own.privileged === true, 'privileged'],
    [own.allowPrivilegeEscalation !== false, 'allowPrivilegeEscalation is not false'],
    [!own.capabilities?.drop?.includes('ALL'), 'does not drop ALL capabilities'],
    [(own.capabilities?.add ?? []).some((name) => name !== 'NET_BIND_SERVICE'), 'adds capabilities'],
    [(own.runAsNonRoot ?? pod.runAsNonRoot) !== true, 'runAsNonRoot is not true'],
    [(own.runAsUser ?? pod.runAsUser) === 0, 'runs as user 0'],
    [seccomp !== 'RuntimeDefault' && seccomp !== 'Localhost', 'has no seccomp profile'],
    [own.procMount !== undefined && own.procMount !== 'Default', 'procMount'],
    [own.seLinuxOptions !== undefined, 'seLinuxOptions'],
    [(container.ports ?? []).some(({ hostPort }) => hostPort !== undefined), 'takes a port of the node'],
  ];
  return rules.filter(([broken]) => broken).map(([, what]) => what);
}
