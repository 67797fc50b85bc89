import { Construct } from 'constructs';
import { type AppRef, ingressPolicy, inNamespace, port } from './flow-policy.ts';

export interface EntranceFlowProps {
  readonly to: AppRef & { readonly port: number };
  /** Namespace whose pods forward what people ask for: the ingress controller's or the gateway's. */
  readonly controllerNamespace: string;
}

/** People reach an app through the controller of the routes. */
export class EntranceFlow extends Construct {
  constructor(scope: Construct, id: string, { to, controllerNamespace }: EntranceFlowProps) {
    super(scope, id);
    ingressPolicy(this, to, 'routes', {
      from: [inNamespace(controllerNamespace)],
      ports: [port('TCP', to.port)],
    });
  }
}
