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

/** Probes over HTTP: patient at the start, quick to take the app out of service, slow to restart it. */
export function httpProbes(props: HttpProbesProps): Probes {
  const probe = {
    httpGet: {
      path: props.path,
      port: k8s.IntOrString.fromNumber(props.port),
      ...(props.host !== undefined && { httpHeaders: [{ name: 'Host', value: props.host }] }),
    },
    timeoutSeconds: 5,
  };
  return {
    startup: {
      ...probe,
      periodSeconds: startupPeriodSeconds,
      failureThreshold: Math.ceil((props.startupSeconds ?? 300) / startupPeriodSeconds),
    },
    readiness: { ...probe, periodSeconds: 10, failureThreshold: 3 },
    // Five minutes: a library scan may keep an app busy, and a restart would only start it over.
    liveness: { ...probe, periodSeconds: 30, failureThreshold: 10 },
  };
}
