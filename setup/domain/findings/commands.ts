/** Commands that findings name. They can be pasted as they are, more than once. */
import type { Cluster } from '../wishes/cluster.ts';

export function runSetup({ media }: Cluster): string {
  return jobNow(media, 'setup', 'media-setup');
}

export function runRecyclarr({ media }: Cluster): string {
  return jobNow(media, 'recyclarr', 'recyclarr');
}

/** A job of a name of its own, so that an earlier one is not in the way. */
function jobNow(namespace: string, name: string, cronJob: string): string {
  return `kubectl create job -n ${namespace} ${name}-$(date +%s) --from=cronjob/${cronJob}`;
}

/** So that a wrong password is not tried again every quarter of an hour. */
export function pauseSetup({ media }: Cluster): string {
  return `kubectl patch cronjob -n ${media} media-setup -p '{"spec":{"suspend":true}}'`;
}

/** @param app Radarr's, Sonarr's or Jellyfin's name, which is that of its Deployment */
export function logOf(app: string, cluster: Cluster): string {
  return `kubectl logs -n ${namespaceOf(app, cluster)} deployment/${app} --tail=50`;
}

export function stateOf(app: string, cluster: Cluster): string {
  return `kubectl get pods -n ${namespaceOf(app, cluster)} -l app=${app}`;
}

export function restart(app: string, cluster: Cluster): string {
  return `kubectl rollout restart -n ${namespaceOf(app, cluster)} deployment/${app}`;
}

/** What a command says that is run where the app runs. */
export function inside(app: string, command: readonly string[], cluster: Cluster): string {
  const words = command.map((word) => quoted(word)).join(' ');
  return `kubectl exec -n ${namespaceOf(app, cluster)} deployment/${app} -c ${app} -- ${words}`;
}

/** Where gluetun tells what became of the tunnel, and of the port that is forwarded. */
export function gluetunLog({ downloads }: Cluster): string {
  return `kubectl logs -n ${downloads} deployment/qbittorrent -c gluetun --tail=50`;
}

function namespaceOf(app: string, { media, downloads }: Cluster): string {
  return app === 'qbittorrent' ? downloads : media;
}

/** A word of a command as a shell takes it: paths come from the configuration and from servers. */
export function quoted(word = ''): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
