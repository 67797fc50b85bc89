import type { Check } from '../check.ts';
import { mediaSources } from '../storage-sources.ts';

/** Folders in which the node keeps itself; written to by every pod, and with some of them gone after a restart. */
const SYSTEM =
  /^\/(bin|boot|dev|etc|lib\d*|proc|root|run|sbin|sys|tmp|usr)(\/|$)|^\/var(\/(lib|run|tmp|log))?$|^\/var\/(run|tmp)\/|^\/var\/lib\/(kubelet|docker|containerd|containers|etcd|rancher\/(k3s|rke2)\/(agent|server|data))(\/|$)/;

/** A folder of a node holds films or databases, and nothing of the node's own. */
export const nodeFolders: Check = (config) => {
  const { configVolumes } = config.storage;
  const folders = [
    ...(configVolumes.kind === 'local'
      ? [{ folder: configVolumes.path, path: ['storage', 'configVolumes', 'path'] }]
      : []),
    ...mediaSources(config).flatMap(({ path, source }) =>
      source.kind === 'hostPath' ? [{ folder: source.path, path: [...path, 'hostPath'] }] : [],
    ),
  ];
  return folders
    .filter(({ folder }) => SYSTEM.test(folder))
    .map(({ folder, path }) => ({
      path,
      message: `${folder} belongs to the system of the node; choose a folder of its own, such as /srv/media`,
    }));
};
