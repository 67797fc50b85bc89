import { k8s } from 'cdk8s-plus-28';
import type { Probes } from './container.ts';

export interface HttpProbesProps {
  readonly path: string;
  readonly port: number;
  /**
   * Host header of the request, for apps that answer only to their own names: the kubelet would send the
   * pod's address.
   * @default - the pod's address
   */
  readonly host?: string;
  /** Seconds the app may take to come up, database migrations included. @default 300 */
  readonly startupSeconds?: number;
}

const startupPeriodSeconds = 5;

/** Probes of a port that must be open, as patient as those over HTTP. */
export function tcpProbes({
  port,
  startupSeconds,
}: Pick<HttpProbesProps, 'port' | 'startupSeconds'>): Probes {
  return probesOf({ tcpSocket: { port: k8s.IntOrString.fromNumber(port) } }, startupSeconds);
}

/** Probes over HTTP: patient at the start, quick to take the app out of service, slow to restart it. */
export function httpProbes(props: HttpProbesProps): Probes {
  const httpGet = {
    path: props.path,
    port: k8s.IntOrString.fromNumber(props.port),
    ...(props.host !== undefined && { httpHeaders: [{ name: 'Host', value: props.host }] }),
  };
  return probesOf({ httpGet }, props.startupSeconds);
}

function probesOf(asked: Pick<k8s.Probe, 'httpGet' | 'tcpSocket'>, startupSeconds = 300): Probes {
  const probe = { ...asked, timeoutSeconds: 5 };
  return {
    startup: {
      ...probe,
      periodSeconds: startupPeriodSeconds,
      failureThreshold: Math.ceil(startupSeconds / startupPeriodSeconds),
    },
    readiness: { ...probe, periodSeconds: 10, failureThreshold: 3 },
    // Five minutes: a library scan may keep an app busy, and a restart would only start it over.
    liveness: { ...probe, periodSeconds: 30, failureThreshold: 10 },
  };
}
