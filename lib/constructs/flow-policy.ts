import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { labelsOf, selectorOf } from './labels.ts';

/** The pods of one app. */
export interface AppRef {
  readonly app: string;
  readonly namespace: string;
}

export function port(protocol: 'TCP' | 'UDP', number: number): k8s.NetworkPolicyPort {
  return { protocol, port: k8s.IntOrString.fromNumber(number) };
}

/** All pods of a namespace, or those among them with these labels. */
export function inNamespace(namespace: string, podLabels?: Record<string, string>): k8s.NetworkPolicyPeer {
  return {
    // Kubernetes itself puts this label on every namespace, so nobody can claim it for another one.
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    ...(podLabels && { podSelector: { matchLabels: podLabels } }),
  };
}

function metadata(ref: AppRef, name: string): k8s.ObjectMeta {
  return { name, namespace: ref.namespace, labels: labelsOf(ref.app) };
}

/** Policy `<app>-to-<target>`: what the app may reach. */
export function egressPolicy(
  scope: Construct,
  from: AppRef,
  target: string,
  rule: k8s.NetworkPolicyEgressRule,
): void {
  new k8s.KubeNetworkPolicy(scope, 'egress', {
    metadata: metadata(from, `${from.app}-to-${target}`),
    spec: {
      podSelector: { matchLabels: selectorOf(from.app) },
      policyTypes: ['Egress'],
      egress: [rule],
    },
  });
}

/** Policy `<app>-from-<client>`: who may reach the app. */
export function ingressPolicy(
  scope: Construct,
  to: AppRef,
  client: string,
  rule: k8s.NetworkPolicyIngressRule,
): void {
  new k8s.KubeNetworkPolicy(scope, 'ingress', {
    metadata: metadata(to, `${to.app}-from-${client}`),
    spec: {
      podSelector: { matchLabels: selectorOf(to.app) },
      policyTypes: ['Ingress'],
      ingress: [rule],
    },
  });
}
