import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

/** A device that a pod claims by dynamic resource allocation: of a template, or one that is there already. */
export interface ResourceClaim {
  /** Name of the claim in the pod. */
  readonly name: string;
  readonly template?: string;
  readonly claim?: string;
}

/**
 * A Deployment whose pods claim devices for their first container. In the words of Kubernetes 1.34, where such
 * claims are stable: the types of cdk8s-plus-28 know those of its alpha only, and drop these.
 */
export class ClaimingDeployment extends k8s.KubeDeployment {
  private readonly claims: readonly ResourceClaim[];

  constructor(
    scope: Construct,
    id: string,
    props: k8s.KubeDeploymentProps,
    claims: readonly ResourceClaim[] = [],
  ) {
    super(scope, id, props);
    this.claims = claims;
  }

  override toJson(): unknown {
    const json = super.toJson();
    if (this.claims.length === 0) return json;
    const pod = json.spec.template.spec;
    pod.resourceClaims = this.claims.map(({ name, template, claim }) => ({
      name,
      ...(template !== undefined && { resourceClaimTemplateName: template }),
      ...(claim !== undefined && { resourceClaimName: claim }),
    }));
    pod.containers[0].resources.claims = this.claims.map(({ name }) => ({ name }));
    return json;
  }
}
