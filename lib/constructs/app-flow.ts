import { Construct } from 'constructs';
import { type AppRef, egressPolicy, ingressPolicy, inNamespace, port } from './flow-policy.ts';
import { selectorOf } from './labels.ts';

export interface AppFlowProps {
  readonly from: AppRef;
  readonly to: AppRef & { readonly port: number };
}

/**
 * One app may call another. Both ends are closed by default, so it takes two policies: the client may leave,
 * and the server lets it in.
 */
export class AppFlow extends Construct {
  constructor(scope: Construct, id: string, { from, to }: AppFlowProps) {
    super(scope, id);
    const ports = [port('TCP', to.port)];
    egressPolicy(this, from, to.app, { to: [inNamespace(to.namespace, selectorOf(to.app))], ports });
    ingressPolicy(this, to, from.app, { from: [inNamespace(from.namespace, selectorOf(from.app))], ports });
  }
}
