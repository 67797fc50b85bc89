import { isEverybody } from '../../../program/config/addresses.ts';
import type { Finding } from '../../../program/config/schema-findings.ts';
import { appsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';

/** Inside the stack flows are named app by app; a whole namespace of it would open every pod to every other. */
export const foreignNamespaces: Check = (config) => {
  const own: readonly (string | undefined)[] = Object.values(config.namespaces);
  return appsOf(config).flatMap(({ path, settings: { network } }) => {
    const named = [
      ...network.from.map((namespace, index) => ({ namespace, place: ['from', index] })),
      ...network.to.map(({ namespace }, index) => ({ namespace, place: ['to', index, 'namespace'] })),
    ];
    return named
      .filter(({ namespace }) => own.includes(namespace))
      .map(({ namespace, place }): Finding => {
        const message = `${namespace} is a namespace of the stack, whose apps are let in one by one; calls and calledBy of extraApps name them`;
        return { path: [...path, 'network', ...place], message };
      });
  });
};

/** The same of those who read numbers. */
export const foreignReaders: Check = ({ metrics, namespaces }) => {
  const own: readonly string[] = Object.values(namespaces);
  return metrics.namespaces.flatMap((namespace, index): readonly Finding[] => {
    if (!own.includes(namespace)) return [];
    const message = `${namespace} is a namespace of the stack, where no Prometheus is; write the one that it runs in`;
    return [{ path: ['metrics', 'namespaces', index], message }];
  });
};

/** A second way out of the VPN's pod would be a way past the VPN. */
export const oneWayOut: Check = (config) => {
  const { network } = config.apps.qbittorrent;
  if (config.vpn.kind !== 'gluetun' || network.to.length === 0) return [];
  const message =
    "qBittorrent's only way out is the VPN, so that nothing leaves past it; leave this out, or let the other side call qBittorrent (network.from)";
  return [{ path: ['apps', 'qbittorrent', 'network', 'to'], message }];
};

/** Annotations by which a pod gets another network interface, or another network altogether: Multus, DANM, CNI-Genie. */
const FURTHER_NETWORKS =
  /^(k8s\.v1\.cni\.cncf\.io\/networks|v1\.multus-cni\.io\/.*|danm\.io\/.*|danm\.k8s\.io\/.*|cni)$/;

/** So would a second interface: NetworkPolicies hold on the pod's own one only. */
export const oneInterface: Check = (config) => {
  const { pods, apps, vpn } = config;
  if (vpn.kind !== 'gluetun') return [];
  const given = [
    { annotations: pods.annotations, path: ['pods', 'annotations'] },
    { annotations: apps.qbittorrent.pod.annotations, path: ['apps', 'qbittorrent', 'pod', 'annotations'] },
  ];
  return given.flatMap(({ annotations, path }) =>
    Object.keys(annotations)
      .filter((name) => FURTHER_NETWORKS.test(name))
      .map((name): Finding => {
        const message =
          "qBittorrent's pod would get a network where no NetworkPolicy holds, and with it a way past the VPN; write it at the apps that need it, such as apps.jellyfin.pod.annotations";
        return { path: [...path, name], message };
      }),
  );
};

/** Everything is no machine at home: the internet has words of its own. */
export const someMachines: Check = (config) =>
  appsOf(config).flatMap(({ path, settings: { network } }) =>
    network.to.flatMap(({ addresses = [] }, index) =>
      addresses.flatMap((cidr, place): readonly Finding[] => {
        if (!isEverybody(cidr)) return [];
        const message = `${cidr} is every address there is, or nearly; name the machines, one as 192.168.1.20/32`;
        return [{ path: [...path, 'network', 'to', index, 'addresses', place], message }];
      }),
    ),
  );
